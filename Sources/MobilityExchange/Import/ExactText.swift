import Mobility

/// A text that equals another only byte for byte, as the database compares ids. Swift takes é and e with an accent for
/// the same text.
struct ExactText: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ExactText, right: ExactText) -> Bool {
        left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
    }

    // Texts of the same bytes are equal to Swift too, so its own hash serves, and it is fast.
    func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// The order of ids in files: by their bytes, which no language and no version of Unicode changes.
    static func isBefore(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
}
