/// Hides most of a document's number.
enum Masking {
    /// All but the last two letters as dots; short numbers wholly.
    static func masked(_ number: String) -> String {
        number.count <= 4
            ? String(repeating: "•", count: number.count)
            : String(repeating: "•", count: number.count - 2) + number.suffix(2)
    }
}
