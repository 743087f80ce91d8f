import Mobility

/// Finds the id that somebody probably meant.
///
/// Ids are numbered, so the nearest one is mostly another person: E-9 is not meant to be E-1. Only what differs in
/// writing is suggested: other case, blanks, dashes or leading zeros, or a slip in the letters while the digits agree.
struct IDSuggestions {
    /// Comparing letters takes its time; more ids than this with the same digits are names, not a numbering.
    private static let limit = 2_000

    private var bySpelling: [String: String] = [:]
    private var byDigits: [String: [String]] = [:]

    init(_ ids: some Sequence<String>) {
        // In order, so that the same files always give the same suggestion.
        for id in ids.sorted() {
            let spelling = IDSuggestions.spelling(of: id)
            if bySpelling[spelling] == nil { bySpelling[spelling] = id }
            byDigits[IDSuggestions.digits(of: id), default: []].append(id)
        }
    }

    func suggestion(for id: String) -> String? {
        if let found = bySpelling[IDSuggestions.spelling(of: id)] { return found }
        let candidates = byDigits[IDSuggestions.digits(of: id)] ?? []
        return candidates.count > IDSuggestions.limit ? nil : DidYouMean.suggestion(for: id, among: candidates)
    }

    /// Letters in lower case and numbers without leading zeros.
    private static func spelling(of id: String) -> String {
        var spelling = ""
        var isInNumber = false
        for scalar in id.lowercased().unicodeScalars {
            let isLeadingZero = scalar == "0" && !isInNumber
            isInNumber = scalar.isDigit && !isLeadingZero
            let counts = scalar.isDigit ? !isLeadingZero : scalar.properties.isAlphabetic
            if counts { spelling.unicodeScalars.append(scalar) }
        }
        return spelling
    }

    /// The digits alone.
    private static func digits(of id: String) -> String {
        String(String.UnicodeScalarView(id.unicodeScalars.filter(\.isDigit)))
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
