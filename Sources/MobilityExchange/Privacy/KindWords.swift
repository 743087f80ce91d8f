import Mobility

/// What the kinds of record that are about people are, in words.
enum KindWords {
    static func words(for kind: RecordKind) -> Bilingual {
        switch kind {
        case .employers: Bilingual(en: "Employers", es: "Empleadores")
        case .people: Bilingual(en: "The person", es: "La persona")
        case .documents:
            Bilingual(
                en: "Passports, carnés and other documents", es: "Pasaportes, carnés y otros documentos")
        case .permits: Bilingual(en: "Migration statuses", es: "Calidades migratorias")
        case .filings: Bilingual(en: "Applications to the authority", es: "Solicitudes ante la autoridad")
        case .filingEvents: Bilingual(en: "What happened to applications", es: "Lo ocurrido con las solicitudes")
        case .outages: Bilingual(en: "Outages of portals", es: "Interrupciones de plataformas")
        case .evidence: Bilingual(en: "Evidence", es: "Evidencia")
        case .reliefMeasures: Bilingual(en: "Relief measures", es: "Medidas de alivio")
        case .reliefApplications: Bilingual(en: "Applications for relief", es: "Solicitudes de alivio")
        case .trips: Bilingual(en: "Trips abroad", es: "Viajes al extranjero")
        case .travelPermits: Bilingual(en: "Travel permits", es: "Permisos de viaje")
        case .stays: Bilingual(en: "Visits to Peru", es: "Estadías en el Perú")
        case .payments: Bilingual(en: "Payments to the authority", es: "Pagos a la autoridad")
        }
    }
}
