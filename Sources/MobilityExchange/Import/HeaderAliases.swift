import Mobility

/// The names that HR systems give to columns, by the columns that they mean. `docs/import.md` shows this table; a test
/// keeps the two alike.
///
/// Left out on purpose are names that could mean two things: a country of birth is no nationality, a salary may be
/// yearly, an issue date in permits.csv may be the card's.
enum HeaderAliases {
    /// The aliases of a column of a kind, as they are usually written.
    static func aliases(of column: String, in kind: RecordKind) -> [String] {
        var names = own[kind]?[column] ?? ""
        if column == kind.idColumn { names += " id" }
        if column == "person_id" { names += " " + person }
        return names.split { $0 == " " || $0 == "\n" }.map(String.init)
    }

    /// The names of a permit's own number. They mean permit_id where no column gives it, else resolution_no.
    static let permitNumbers = [
        "permit_no", "permit_number", "visa_no", "visa_number", "work_permit_no", "work_permit_number",
    ]

    /// The names of the person, in every file.
    private static let person = """
        employee_id emp_id employee_no employee_number worker_id worker_no staff_id staff_no personnel_id personnel_no \
        personnel_number id_empleado id_trabajador id_persona codigo_empleado codigo_trabajador codigo_persona
        """

    private static let own: [RecordKind: [String: String]] = [
        .employers: [
            "employer_id": "company_id company_code id_empresa codigo_empresa",
            "legal_name": "company_name employer_name razon_social nombre_empresa",
            "ruc": "ruc_number ruc_no tax_id numero_ruc nro_ruc n_ruc",
            "mobility_email": "hr_email contact_email email correo",
            "language": "lang preferred_language idioma",
            "headcount": "staff_count total_staff total_employees numero_trabajadores total_trabajadores",
            "payroll_pen": "payroll monthly_payroll planilla planilla_mensual",
        ],
        .people: [
            "kind": "person_kind person_type tipo tipo_persona",
            "employer_id": "company_id company_code id_empresa codigo_empresa",
            "principal_id": "sponsor_id primary_employee_id id_titular codigo_titular",
            "relationship": "relation relationship_to_employee relacion parentesco vinculo",
            "given_names": "given_name first_name first_names forename forenames nombre nombres",
            "family_names": "family_name last_name last_names surname surnames apellido apellidos",
            "nationality": "citizenship nationality_code country_of_citizenship nacionalidad",
            "birth_date": "date_of_birth dob birthday fecha_nacimiento fecha_de_nacimiento",
            "email": "mail email_address work_email correo correo_electronico",
            "language": "lang preferred_language idioma",
            "manager_email": "supervisor_email line_manager_email correo_jefe correo_supervisor",
            "department": "dept department_name departamento area",
            "site": "job_location work_location work_site location workplace sede lugar_trabajo lugar_de_trabajo",
            "employment_start": """
            employment_start_date hire_date hired_on date_of_hire start_date join_date joining_date fecha_ingreso \
            fecha_de_ingreso fecha_inicio
            """,
            "employment_end": """
            employment_end_date termination_date end_date leaving_date last_working_day fecha_cese fecha_de_cese \
            fecha_fin
            """,
            "monthly_pay_pen": "monthly_pay monthly_salary sueldo_mensual remuneracion_mensual",
            "quota_exempt": "exempt_from_quota exonerado_cuota",
        ],
        .documents: [
            "document_id": "doc_id id_documento",
            "type": "document_type doc_type tipo tipo_documento tipo_de_documento",
            "number": """
            document_number document_no doc_number doc_no passport_number passport_no passport_id numero \
            numero_documento numero_pasaporte nro_documento n_documento nro_pasaporte n_pasaporte
            """,
            "issuing_country":
                "country_of_issue issue_country issued_by_country pais_emision pais_de_emision pais_emisor",
            "issued_on": "issue_date issued_date date_of_issue fecha_emision fecha_de_emision",
            "expires_on": """
            expiry_date expiration_date expires expiry date_of_expiry valid_to valid_until end_date passport_expiry \
            passport_expiry_date passport_expiration_date passport_expire fecha_vencimiento fecha_de_vencimiento \
            fecha_caducidad vencimiento
            """,
        ],
        .permits: [
            "permit_id": "visa_id work_permit_id id_permiso",
            "visa_type": """
            permit_type work_permit_type visa_category immigration_status tipo_visa tipo_permiso calidad_migratoria
            """,
            "valid_from": "start_date valid_since effective_date permit_start visa_start fecha_inicio vigente_desde",
            "valid_until": """
            valid_to expiry_date expiration_date expires expires_on expiry end_date date_of_expiry visa_expire \
            visa_expires visa_expiry visa_expiry_date visa_expiration visa_expiration_date permit_expiry \
            permit_expiry_date permit_expiration permit_expiration_date work_permit_expiry work_permit_expiry_date \
            work_permit_expiration work_permit_expiration_date fecha_vencimiento fecha_de_vencimiento fecha_fin \
            vigente_hasta vencimiento
            """,
            "resolution_no": "resolution resolution_number resolucion numero_resolucion nro_resolucion n_resolucion",
            "card_issued_on": "card_issue_date carne_issue_date fecha_emision_carne",
            "card_expires_on": "card_expiry card_expiry_date card_expiration_date fecha_vencimiento_carne",
        ],
        .filings: [
            "filing_id": "case_id id_tramite codigo_tramite",
            "procedure": "procedure_type filing_type application_type tramite tipo_tramite procedimiento",
            "permit_id": "\(permitNumbers.joined(separator: " ")) visa_id work_permit_id id_permiso",
            "filed_on": """
            filing_date filed_date application_date submitted_on submission_date fecha_presentacion fecha_solicitud
            """,
            "expediente_no": "expediente file_no file_number case_number numero_expediente nro_expediente n_expediente",
            "publication_date": "published_on fecha_publicacion fecha_de_publicacion",
            "verification_code": "codigo_verificacion codigo_de_verificacion",
            "outcome": "status result filing_status estado resultado",
            "decided_on": "decision_date decided_date resolution_date fecha_resolucion fecha_decision",
        ],
        .filingEvents: [
            "filing_id": "case_id id_tramite codigo_tramite",
            "event": "event_type evento tipo_evento",
            "happened_on": "event_date date fecha fecha_evento",
            "due_on": "due_date deadline fecha_limite plazo",
        ],
        .outages: [
            "portal": "system sistema",
            "procedures": "procedure services tramites procedimientos",
            "visa_types": "visa_type calidades_migratorias",
            "began_on": "start_date started_on begin_date fecha_inicio",
            "ended_on": "end_date fecha_fin",
            "source": "fuente",
        ],
        .evidence: [
            "filing_id": "case_id id_tramite codigo_tramite",
            "kind": "evidence_type type tipo",
            "captured_on": "capture_date captured date fecha",
            "file": "filename path archivo",
        ],
        .reliefMeasures: [
            "norm": "norma legal_norm",
            "effect": "efecto",
            "from": "start_date valid_from fecha_inicio desde",
            "until": "end_date valid_until valid_to fecha_fin hasta",
            "extends_to": "extended_to extended_until prorroga_hasta",
            "visa_types": "visa_type calidades_migratorias",
            "on_application": "a_solicitud",
            "source": "fuente",
        ],
        .reliefApplications: [
            "relief_id": "measure_id",
            "applied_on": "application_date fecha_solicitud",
        ],
        .trips: [
            "departs_on": "departure_date planned_departure fecha_salida",
            "returns_on": "return_date planned_return fecha_retorno fecha_regreso",
            "left_on": "actual_departure salida_real",
            "came_back_on": "actual_return retorno_real",
            "destination": "destino",
        ],
        .travelPermits: [
            "filing_id": "case_id id_tramite codigo_tramite",
            "applied_on": "application_date fecha_solicitud",
            "issued_on": "issue_date fecha_emision",
            "departs_on": "departure_date fecha_salida",
        ],
        .stays: [
            "visa_type": "visa_category calidad_migratoria",
            "entered_on": "entry_date arrival_date fecha_ingreso fecha_entrada",
            "days_granted": "granted_days dias_otorgados",
            "exited_on": "exit_date departure_date fecha_salida",
        ],
        .payments: [
            "concept": "payment_type concepto",
            "permit_id": "\(permitNumbers.joined(separator: " ")) visa_id work_permit_id id_permiso",
            "paid_on": "payment_date paid_date fecha_pago fecha_de_pago",
            "year": "anio",
            "days": "dias",
            "amount_pen": "amount amount_paid monto importe",
        ],
    ]
}
