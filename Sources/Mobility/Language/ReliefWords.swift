import CivilCalendar

/// Says which relief measures made a finding what it is.
enum ReliefWords {
    /// A sentence that names them; nil where there are none.
    static func sentence(_ measures: [ReliefCitation]) -> Bilingual? {
        guard !measures.isEmpty else { return nil }
        let words = measures.map(words)
        return Bilingual(
            en: "Relief counted: \(words.map(\.en).joined(separator: "; ")).",
            es: "Medida aplicada: \(words.map(\.es).joined(separator: "; ")).")
    }

    private static func words(_ measure: ReliefCitation) -> Bilingual {
        let effect = effect(of: measure)
        return Bilingual(en: "\(measure.norm), \(effect.en)", es: "\(measure.norm), \(effect.es)")
    }

    private static func effect(of measure: ReliefCitation) -> Bilingual {
        let window = window(of: measure)
        switch measure.effect {
        case .suspendFines:
            return Bilingual(en: "fines suspended \(window.en)", es: "multas suspendidas \(window.es)")
        case .suspendDeadlines:
            return Bilingual(en: "deadlines suspended \(window.en)", es: "plazos suspendidos \(window.es)")
        case .extendValidity:
            let day = measure.extendsTo?.description ?? "–"
            return Bilingual(en: "validity extended to \(day)", es: "vigencia extendida hasta el \(day)")
        case .acceptCertificate:
            return Bilingual(
                en: "certificate accepted instead of the card \(window.en)",
                es: "certificado aceptado en lugar del carné \(window.es)")
        }
    }

    private static func window(of measure: ReliefCitation) -> Bilingual {
        guard let until = measure.until else {
            return Bilingual(en: "from \(measure.from) on", es: "desde el \(measure.from)")
        }
        return Bilingual(en: "\(measure.from) to \(until)", es: "del \(measure.from) al \(until)")
    }
}
