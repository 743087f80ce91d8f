import Mobility

/// Finds what is wrong with a text that a reader gets, as far as a program can see it.
enum Prose {
    /// What is wrong with a text in both languages, each complaint with the text that it is about.
    static func complaints(_ text: Bilingual) -> [String] {
        let both = Language.allCases.flatMap { language in
            complaints(text[language], language).map { "\(language.rawValue): \($0): \(text[language])" }
        }
        return both + (text.en == text.es ? ["the same in both languages: \(text.en)"] : [])
    }

    /// What is wrong with a text in a language.
    static func complaints(_ text: String, _ language: Language) -> [String] {
        var found: [String] = []
        // Tags of templates stand in texts about these.
        let plain = text.replacing(/\{\{[^{}]*\}\}/, with: "")
        if plain.contains("{") || plain.contains("}") { found.append("a fact is not filled in") }
        if text.contains("  ") { found.append("double blanks") }
        if text.contains(" .") || text.contains(" ,") || text.contains("..") { found.append("odd punctuation") }
        if text != text.trimmingBlanks() { found.append("blanks around it") }
        if !text.hasSuffix("."), !text.hasSuffix("?") { found.append("no full stop at the end") }
        return found + foreignWords(in: text, language).map { "\"\($0)\" is of the other language" }
    }

    /// The words that belong to the other language.
    ///
    /// Not looked at are quotations, code, tokens that are no plain words (ids, days, addresses), names of files and
    /// their kinds, and in English the glosses in parentheses.
    static func foreignWords(in text: String, _ language: Language) -> [String] {
        var prose = text.replacing(/"[^"]*"/, with: " ").replacing(/`[^`]*`/, with: " ")
        if language == .en { prose = prose.replacing(/\([^)]*\)/, with: " ") }
        let tokens = prose.split(whereSeparator: \.isWhitespace)
            .filter { token in !token.contains { $0.isNumber || "_@/-".contains($0) } }
        let words = tokens.flatMap { $0.split { !$0.isLetter } }.map { $0.lowercased() }
            .filter { RecordKind(rawValue: $0) == nil }
        return words.filter((language == .en ? spanish : english).contains)
    }

    /// Words that every English text is full of and that no Spanish one has.
    private static let english: Set<String> = [
        "the", "is", "are", "was", "were", "be", "been", "has", "have", "had", "and", "or", "not", "of", "with", "by",
        "until", "till", "from", "for", "on", "at", "to", "in", "into", "this", "that", "these", "which", "who", "what",
        "it", "its", "if", "as", "an", "than", "then", "must", "can", "may", "will", "does", "only", "day", "days",
        "month", "year", "ago", "since", "before", "after", "late", "filed", "filing", "renewal", "permit", "status",
        "card", "passport", "trip", "leave", "leaves", "ends", "ended", "expires", "expired", "missing", "record",
        "people", "person", "file", "there", "here", "one", "each",
    ]

    /// Words that every Spanish text is full of and that no English one has.
    private static let spanish: Set<String> = [
        "el", "la", "los", "las", "un", "una", "del", "al", "de", "que", "desde", "hasta", "con", "sin", "por", "para",
        "se", "su", "sus", "es", "está", "fue", "y", "en", "como", "ya", "aún", "este", "esta", "esto", "hay", "día",
        "días", "hace", "vence", "venció", "prórroga", "calidad", "solicitud", "viaje", "salir", "falta", "persona",
        "registro", "archivo", "uno", "cada", "si", "más", "antes", "después",
    ]
}

extension String {
    /// Without blanks at both ends.
    fileprivate func trimmingBlanks() -> String {
        var rest = self[...]
        while rest.first?.isWhitespace ?? false { rest.removeFirst() }
        while rest.last?.isWhitespace ?? false { rest.removeLast() }
        return String(rest)
    }
}
