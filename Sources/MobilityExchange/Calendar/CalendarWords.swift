import Mobility

/// What the events of a calendar say.
enum CalendarWords {
    /// What is due, of somebody who is named before it.
    static func text(_ kind: DeadlineKind) -> Bilingual {
        switch kind {
        case .windowOpening:
            Bilingual(
                en: "renewal (prórroga) can be filed from today", es: "la prórroga se puede presentar desde hoy")
        case .filingDeadline:
            Bilingual(
                en: "permit ends, last day to file the renewal (prórroga)",
                es: "vence la calidad migratoria, último día para presentar la prórroga")
        case .permitExpiry:
            Bilingual(
                en: "permit ends and can't be extended", es: "vence la calidad migratoria, que no admite prórroga")
        case .answerDue:
            Bilingual(
                en: "last day to answer the observation (subsanación)", es: "último día para subsanar la observación")
        case .leaveBy:
            Bilingual(
                en: "denied, last day to leave Peru or to file anew",
                es: "denegatoria, último día para salir del Perú o volver a presentar")
        case .applyBy:
            Bilingual(
                en: "last day to apply for the travel permit (permiso especial de viaje)",
                es: "último día para pedir el permiso especial de viaje")
        case .returnBy:
            Bilingual(
                en: "travel permit (permiso especial de viaje) ends, last day to be back",
                es: "vence el permiso especial de viaje, último día para regresar")
        case .stayEnd: Bilingual(en: "stay ends, last lawful day", es: "termina la estadía, último día legal")
        case .passportExpiry: Bilingual(en: "passport expires", es: "vence el pasaporte")
        case .cardExpiry:
            Bilingual(en: "card (carné de extranjería) expires", es: "vence el carné de extranjería")
        case .ageLimit:
            Bilingual(en: "reaches the age limit of dependants", es: "alcanza la edad límite de dependencia")
        }
    }

    /// What is due, of the reader.
    static func own(_ kind: DeadlineKind) -> Bilingual {
        switch kind {
        case .windowOpening:
            Bilingual(
                en: "Your renewal (prórroga) can be filed from today", es: "Su prórroga se puede presentar desde hoy")
        case .filingDeadline:
            Bilingual(
                en: "Your permit ends, last day to file your renewal (prórroga)",
                es: "Vence su calidad migratoria, último día para presentar su prórroga")
        case .permitExpiry:
            Bilingual(
                en: "Your permit ends and can't be extended",
                es: "Vence su calidad migratoria, que no admite prórroga")
        case .answerDue:
            Bilingual(
                en: "Your last day to answer the observation (subsanación)",
                es: "Su último día para subsanar la observación")
        case .leaveBy:
            Bilingual(
                en: "Your filing was denied, last day to leave Peru or to file anew",
                es: "Su solicitud fue denegada, último día para salir del Perú o volver a presentar")
        case .applyBy:
            Bilingual(
                en: "Your last day to apply for a travel permit (permiso especial de viaje)",
                es: "Su último día para pedir el permiso especial de viaje")
        case .returnBy:
            Bilingual(
                en: "Your travel permit (permiso especial de viaje) ends, last day to be back",
                es: "Vence su permiso especial de viaje, último día para regresar")
        case .stayEnd: Bilingual(en: "Your stay ends, last lawful day", es: "Termina su estadía, último día legal")
        case .passportExpiry: Bilingual(en: "Your passport expires", es: "Vence su pasaporte")
        case .cardExpiry:
            Bilingual(en: "Your card (carné de extranjería) expires", es: "Vence su carné de extranjería")
        case .ageLimit:
            Bilingual(
                en: "Your dependence ends, you reach its age limit",
                es: "Termina su dependencia, usted alcanza la edad límite")
        }
    }

    /// By what a reader can sort or colour events.
    static func category(_ kind: DeadlineKind) -> Bilingual {
        switch kind {
        case .windowOpening, .filingDeadline, .permitExpiry: Bilingual(en: "Renewal", es: "Prórroga")
        case .answerDue, .leaveBy: Bilingual(en: "Filing", es: "Trámite")
        case .applyBy, .returnBy: Bilingual(en: "Travel", es: "Viaje")
        case .stayEnd: Bilingual(en: "Visit", es: "Visita")
        case .passportExpiry, .cardExpiry: Bilingual(en: "Documents", es: "Documentos")
        case .ageLimit: Bilingual(en: "Family", es: "Familia")
        }
    }

    /// What was called off. Of whom is not kept.
    static func cancelled(_ kind: DeadlineKind?) -> Bilingual {
        guard let text = kind.map(text) else { return Bilingual(en: "No longer due", es: "Ya no corresponde") }
        return Bilingual(en: "No longer due: \(text.en)", es: "Ya no corresponde: \(text.es)")
    }

    /// The name of a calendar.
    static func name(of recipient: CalendarRecipient, employer: String?) -> Bilingual {
        switch recipient {
        case .everyone: Bilingual(en: "Vigencia: deadlines", es: "Vigencia: plazos")
        case .employer(let id): Bilingual(en: "Vigencia: \(employer ?? id)", es: "Vigencia: \(employer ?? id)")
        case .person: Bilingual(en: "Vigencia: your deadlines", es: "Vigencia: sus plazos")
        case .manager: Bilingual(en: "Vigencia: your team's deadlines", es: "Vigencia: plazos de su equipo")
        }
    }
}
