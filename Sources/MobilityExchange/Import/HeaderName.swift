import Mobility

/// The name of a column as files write it, reduced to what counts: letters and digits, without case, accents, blanks,
/// dashes and underscores. `Expiry Date`, `expiry-date` and `EXPIRYDATE` are one name.
struct HeaderName: Hashable {
    private let folded: String

    init(_ name: String) {
        var folded = ""
        for scalar in name.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": folded.unicodeScalars.append(scalar)
            default: if let plain = HeaderName.plain[scalar] { folded.append(plain) }
            }
        }
        // A name in another script stands as it is.
        self.folded = folded.isEmpty ? name.trimmingBlanks() : folded
    }

    /// Whether it is the name of nothing, as over the empty columns that spreadsheets export.
    var isEmpty: Bool { folded.isEmpty }

    /// The accented letters of the languages in which headers come. An accent that stands as a character of its own is
    /// left out like any other sign.
    private static let plain: [Unicode.Scalar: Character] = [
        "á": "a", "à": "a", "â": "a", "ã": "a", "ä": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "í": "i", "ì": "i",
        "ï": "i", "ó": "o", "ò": "o", "ô": "o", "õ": "o", "ö": "o", "ú": "u", "ù": "u", "ü": "u", "ñ": "n", "ç": "c",
    ]
}
