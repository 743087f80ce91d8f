import Mobility

/// What the columns of records about people mean, in words.
enum ColumnWords {
    /// The words; nil for a column that has none, which a test finds.
    static func words(for column: String) -> Bilingual? {
        all[column].map { Bilingual(en: $0.0, es: $0.1) }
    }

    private static let all: [String: (String, String)] = [
        "person_id": ("The employer's id of the person", "Identificador de la persona ante el empleador"),
        "kind": ("Of which kind it is", "De qué clase es"),
        "employer_id": ("The employer", "El empleador"),
        "principal_id": ("The employee on whom the status depends", "El empleado de quien depende la calidad"),
        "relationship": ("Relation to that employee", "Vínculo con ese empleado"),
        "given_names": ("Given names", "Nombres"),
        "family_names": ("Family names", "Apellidos"),
        "nationality": ("Nationality", "Nacionalidad"),
        "birth_date": ("Day of birth", "Fecha de nacimiento"),
        "email": ("The person's address for mail", "Correo de la persona"),
        "language": ("Language of what is written to the person", "Idioma de lo que se escribe a la persona"),
        "manager_email": ("The manager's address for mail", "Correo del jefe"),
        "department": ("Department", "Área"),
        "site": ("Place of work", "Sede de trabajo"),
        "employment_start": ("First day of employment", "Primer día de la relación laboral"),
        "employment_end": ("Last day of employment", "Último día de la relación laboral"),
        "monthly_pay_pen": ("Monthly pay in soles", "Remuneración mensual en soles"),
        "quota_exempt": ("Whether left out of the quota of foreign staff", "Si está fuera del tope de extranjeros"),

        "document_id": ("The employer's id of the document", "Identificador del documento"),
        "type": ("Type of document", "Tipo de documento"),
        "number": ("Number of the document", "Número del documento"),
        "issuing_country": ("Country that issued it", "País que lo emitió"),
        "issued_on": ("Day of issue", "Fecha de emisión"),
        "expires_on": ("Last day of validity", "Último día de vigencia"),

        "permit_id": ("The status that is meant", "La calidad a la que se refiere"),
        "visa_type": ("Migration status", "Calidad migratoria"),
        "valid_from": ("First day of validity", "Primer día de vigencia"),
        "valid_until": ("Last day of validity", "Último día de vigencia"),
        "resolution_no": ("Number of the resolution", "Número de la resolución"),
        "card_issued_on": ("Day on which the carné was issued", "Fecha de emisión del carné"),
        "card_expires_on": ("Last day of the carné", "Último día de vigencia del carné"),

        "filing_id": ("The application that is meant", "La solicitud a la que se refiere"),
        "procedure": ("What was applied for", "Qué se solicitó"),
        "filed_on": ("Day of filing", "Fecha de presentación"),
        "expediente_no": ("Number of the file (expediente)", "Número de expediente"),
        "publication_date": ("Day of publication", "Fecha de publicación"),
        "verification_code": ("Code for checking the file", "Código de verificación"),
        "outcome": ("What came of it", "Resultado"),
        "decided_on": ("Day of the decision", "Fecha de la decisión"),

        "event_id": ("The employer's id of the event", "Identificador del hecho"),
        "event": ("What happened", "Qué ocurrió"),
        "happened_on": ("Day on which it happened", "Fecha en que ocurrió"),
        "due_on": ("Day by which to answer", "Fecha límite de respuesta"),

        "evidence_id": ("The employer's id of the evidence", "Identificador de la evidencia"),
        "outage_id": ("The outage that it shows", "La interrupción que muestra"),
        "captured_on": ("Day on which it was captured", "Fecha de captura"),
        "file": ("Name of the file", "Nombre del archivo"),
        "sha256": ("Fingerprint of the file's content", "Huella del contenido del archivo"),

        "application_id": ("The employer's id of the application", "Identificador de la solicitud"),
        "relief_id": ("The relief measure", "La medida de alivio"),
        "applied_on": ("Day of the application", "Fecha de la solicitud"),

        "trip_id": ("The employer's id of the trip", "Identificador del viaje"),
        "departs_on": ("Planned or stated day of leaving", "Fecha de salida prevista o declarada"),
        "returns_on": ("Planned day of coming back", "Fecha de regreso prevista"),
        "left_on": ("Day of leaving", "Fecha de salida"),
        "came_back_on": ("Day of coming back", "Fecha de regreso"),
        "destination": ("Destination", "Destino"),
        "travel_permit_id": ("The employer's id of the travel permit", "Identificador del permiso de viaje"),

        "stay_id": ("The visit that is meant", "La estadía a la que se refiere"),
        "entered_on": ("Day of entry", "Fecha de ingreso"),
        "days_granted": ("Days granted at entry", "Días otorgados al ingreso"),
        "exited_on": ("Day of leaving", "Fecha de salida"),

        "payment_id": ("The employer's id of the payment", "Identificador del pago"),
        "concept": ("What was paid for", "Concepto del pago"),
        "paid_on": ("Day of payment", "Fecha de pago"),
        "year": ("The year whose days were paid", "Año de los días pagados"),
        "days": ("How many days were paid", "Cuántos días se pagaron"),
        "amount_pen": ("Amount in soles", "Importe en soles"),
    ]
}
