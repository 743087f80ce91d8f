import Mobility

/// The words that stand under every answer.
struct GroundsWords {
    private let language: Language

    init(_ language: Language) { self.language = language }

    var conflict: String { Bilingual(en: "Unsettled:", es: "Sin definir:")[language] }
    var sources: String { Bilingual(en: "Sources:", es: "Fuentes:")[language] }
    var caveat: String {
        Bilingual(en: "Nothing here is legal advice.", es: "Nada de esto es asesoría legal.")[language]
    }
}
