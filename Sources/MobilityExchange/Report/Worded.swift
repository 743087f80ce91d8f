import Mobility

/// What puts things into words, in its reader's language.
protocol Worded {
    /// The reader's language.
    var language: Language { get }
}

extension Worded {
    /// The one of two texts that the reader understands.
    func pick(_ en: String, _ es: String) -> String { Bilingual(en: en, es: es)[language] }
}
