import CivilCalendar
public import Mobility

/// A term of working days as text or JSON.
public enum WorkingDaysText {
    /// The days that were skipped and where each comes from, under the given result.
    public static func explained(_ answer: WorkingDaysAnswer, result: String, rendering: Rendering) -> String {
        func pick(_ en: String, _ es: String) -> String { Bilingual(en: en, es: es)[rendering.language] }
        var page = TextPage(colour: false)
        page.line(result)
        page.paragraph(
            pick(
                "After \(answer.after), through \(answer.end): working days \(answer.count); days of weekends "
                    + "\(answer.weekendDays); other days that don't count \(answer.skipped.count).",
                "Después del \(answer.after), hasta el \(answer.end): días hábiles \(answer.count); días de fin de "
                    + "semana \(answer.weekendDays); otros días que no cuentan \(answer.skipped.count)."), indent: 0)
        let declared = pick("declared non-working for public offices", "declarado no laborable para el sector público")
        for skipped in answer.skipped {
            let name = skipped.name.map { "\($0[rendering.language])" } ?? declared
            page.paragraph(
                "\(name) [\(rendering.sources(of: [skipped.provenance]).joined(separator: "; "))]",
                label: "\(skipped.day)", indent: 2)
        }
        page.paragraph(GroundsWords(rendering.language).caveat, indent: 0)
        return page.text
    }

    /// The term as JSON. The same answer gives the same bytes.
    public static func json(_ answer: WorkingDaysAnswer, rendering: Rendering) throws -> String {
        try JSONValue.object([
            "after": JSONValue(answer.after), "count": .integer(answer.count), "through": JSONValue(answer.end),
            "weekend_days": .integer(answer.weekendDays),
            "skipped": .array(
                answer.skipped.map { skipped in
                    .object([
                        "day": JSONValue(skipped.day), "name": .init(skipped.name?[rendering.language]),
                        "source": .text(skipped.provenance.source),
                        "confidence": .text(skipped.provenance.confidence.rawValue),
                    ])
                }),
            "caveat": .text(GroundsWords(rendering.language).caveat),
        ]).document()
    }
}
