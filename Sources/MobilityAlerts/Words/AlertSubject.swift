import Mobility

/// Subject lines: what is in a message, without anything about anybody, since subjects are read over shoulders.
public enum AlertSubject {
    /// The subject, in the recipient's language.
    public static func text(of message: AlertMessage) -> String {
        let language = message.recipient.language
        let counts = counts(message).map { $0[language] }
        let news =
            counts.isEmpty
            ? Bilingual(en: "nothing new", es: "sin novedades")[language] : counts.joined(separator: ", ")
        return "\(title(message.recipient.id.kind)[language]), \(message.day): \(news)"
    }

    private static func title(_ kind: RecipientKind) -> Bilingual {
        switch kind {
        case .mobility: Bilingual(en: "Vigencia", es: "Vigencia")
        case .person: Bilingual(en: "Your papers in Peru", es: "Sus documentos en el Perú")
        case .manager: Bilingual(en: "Your team: travel and work", es: "Su equipo: viajes y trabajo")
        }
    }

    private static func counts(_ message: AlertMessage) -> [Bilingual] {
        func some(_ changes: AlertChange..., words: (Int) -> Bilingual) -> Bilingual? {
            let number = changes.map(message.count).reduce(0, +)
            return number > 0 ? words(number) : nil
        }
        return [
            some(.began, .passed) { Bilingual(en: "\($0) new", es: "\($0) \($0 == 1 ? "novedad" : "novedades")") },
            some(.escalated) { Bilingual(en: "\($0) worse", es: "\($0) \($0 == 1 ? "agravado" : "agravados")") },
            some(.ended) { Bilingual(en: "\($0) ended", es: "\($0) \($0 == 1 ? "terminado" : "terminados")") },
            some(.repeated) {
                Bilingual(
                    en: "\($0) \($0 == 1 ? "reminder" : "reminders")",
                    es: "\($0) \($0 == 1 ? "recordatorio" : "recordatorios")")
            },
        ].compactMap(\.self)
    }
}
