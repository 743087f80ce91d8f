/// A text in both languages of the program.
public struct Bilingual: Sendable, Hashable, Codable {
    /// English.
    public let en: String
    /// Spanish.
    public let es: String

    /// A text in both languages.
    public init(en: String, es: String) {
        self.en = en
        self.es = es
    }

    /// The text in one of them.
    public subscript(language: Language) -> String {
        switch language {
        case .en: en
        case .es: es
        }
    }
}
