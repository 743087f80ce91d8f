import CivilCalendar
public import Mobility
public import MobilityAlerts

/// Silences and acknowledgements as a list.
public enum SilenceListText {
    /// Writes the list; a line says what, the next one who and why.
    public static func text(_ silences: [Silence], language: Language) -> String {
        guard !silences.isEmpty else {
            return Bilingual(
                en: "Nothing is silenced or acknowledged.\n", es: "No hay nada silenciado ni tomado en cuenta.\n")[
                    language]
        }
        var page = TextPage(colour: false)
        for silence in silences {
            page.line("\(silence.id)  \(what(silence, language))", right: days(silence, language))
            page.paragraph("\(silence.actor): \(silence.reason)\(end(silence, language))")
        }
        return page.text
    }

    private static func what(_ silence: Silence, _ language: Language) -> String {
        let kind =
            switch silence.kind {
            case .silence: Bilingual(en: "silence", es: "silencio")
            case .acknowledge: Bilingual(en: "acknowledgement", es: "tomado en cuenta")
            }
        let everybody = Bilingual(en: "everybody", es: "todos")[language]
        return [kind[language], silence.rule, silence.personID ?? everybody, silence.recordID].compactMap(\.self)
            .joined(separator: "  ")
    }

    private static func days(_ silence: Silence, _ language: Language) -> String {
        "\(silence.since) – \(silence.until?.description ?? Bilingual(en: "open", es: "abierto")[language])"
    }

    private static func end(_ silence: Silence, _ language: Language) -> String {
        guard let day = silence.endedOn, let actor = silence.endedBy else { return "" }
        return Bilingual(en: " (taken back by \(actor) on \(day))", es: " (retirado por \(actor) el \(day))")[language]
    }
}
