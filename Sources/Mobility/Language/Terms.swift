/// Codes in words, in both languages. Peruvian terms stay in Spanish, with a gloss in English.
enum Terms {
    /// The words for a code, such as a procedure or the name of something missing; nil if it has none.
    static func words(for code: String) -> Bilingual? { table[code] }

    private static let table: [String: Bilingual] = [
        "outage notice": Bilingual(en: "outage notice", es: "aviso de interrupción"),
        "overstay guide": Bilingual(en: "overstay guide", es: "guía de exceso de permanencia"),
        "travel permit guide": Bilingual(en: "travel permit guide", es: "guía del permiso de viaje"),
        "Migraciones guide": Bilingual(en: "Migraciones guide", es: "guía de Migraciones"),
        "2020 measures": Bilingual(en: "2020 measures", es: "medidas de 2020"),
        "advisers": Bilingual(en: "advisers", es: "asesores"),
        "visa list": Bilingual(en: "visa list", es: "lista de visas"),
        "press": Bilingual(en: "press", es: "prensa"),
        "general knowledge": Bilingual(en: "general knowledge", es: "conocimiento general"),
        "employer's choice": Bilingual(en: "employer's choice", es: "elección del empleador"),
        "renewal": Bilingual(en: "Renewal (prórroga)", es: "Prórroga"),
        "initial": Bilingual(en: "Initial application", es: "Solicitud inicial"),
        "change_of_status": Bilingual(en: "Change of status", es: "Solicitud de cambio de calidad"),
        "card": Bilingual(en: "Card application", es: "Solicitud de carné"),
        "expediente_no": Bilingual(en: "file number (número de expediente)", es: "número de expediente"),
        "publication_date": Bilingual(en: "publication date", es: "fecha de publicación"),
        "verification_code": Bilingual(en: "verification code", es: "código de verificación"),
        "submission_receipt": Bilingual(en: "submission receipt", es: "constancia de presentación"),
        "permit": Bilingual(en: "permit", es: "calidad migratoria"),
        "stay": Bilingual(en: "stay", es: "estadía"),
        "birth_date": Bilingual(en: "day of birth", es: "fecha de nacimiento"),
        "issued_on": Bilingual(en: "day of issue", es: "fecha de emisión"),
        "exited_on": Bilingual(en: "day of leaving", es: "fecha de salida"),
        "left_on": Bilingual(en: "actual day of leaving", es: "fecha real de salida"),
        "criminal_record": Bilingual(en: "Criminal record", es: "Antecedentes penales"),
        "birth_certificate": Bilingual(en: "Birth certificate", es: "Partida de nacimiento"),
        "marriage_certificate": Bilingual(en: "Marriage certificate", es: "Partida de matrimonio"),
        "other": Bilingual(en: "Other document", es: "Otro documento"),
        "people": Bilingual(en: "person", es: "la persona"),
        "documents": Bilingual(en: "document", es: "el documento"),
        "filings": Bilingual(en: "filing", es: "la solicitud"),
        "stays": Bilingual(en: "stay", es: "la estadía"),
        "trips": Bilingual(en: "trip", es: "el viaje"),
    ]
}
