import Mobility

/// The invented family of the template: an employee whose residence is renewed, and his wife, who came as a tourist.
enum TemplateFamily {
    /// The example rows of a kind, checked like any other input.
    static func rows(of kind: RecordKind, _ language: Language) throws(ProblemKind) -> [[FieldValue]] {
        var rows: [[FieldValue]] = []
        for example in examples[kind] ?? [] {
            var row: [FieldValue] = []
            for column in kind.columns { row.append(try column.parse(example[column.name]?[language] ?? "")) }
            rows.append(row)
        }
        return rows
    }

    private static func same(_ text: String) -> Bilingual { Bilingual(en: text, es: text) }

    private static let examples: [RecordKind: [[String: Bilingual]]] = [
        .employers: [
            [
                "employer_id": same("ACME"), "legal_name": same("Acme Andina S.A.C."), "ruc": same("20512333797"),
                "mobility_email": same("mobility@acme.example"), "language": same("es"), "headcount": same("120"),
                "payroll_pen": same("540000.00"),
            ]
        ],
        .people: [
            [
                "person_id": same("E-001"), "kind": same("employee"), "employer_id": same("ACME"),
                "given_names": same("Marek"), "family_names": same("Nowak"), "nationality": same("POL"),
                "birth_date": same("1986-04-12"), "email": same("marek.nowak@acme.example"), "language": same("en"),
                "manager_email": same("ana.rojas@acme.example"),
                "department": Bilingual(en: "Engineering", es: "Ingeniería"), "site": same("Lima"),
                "employment_start": same("2024-02-01"), "monthly_pay_pen": same("14500.00"), "quota_exempt": same("no"),
            ],
            [
                "person_id": same("D-001"), "kind": same("dependent"), "employer_id": same("ACME"),
                "principal_id": same("E-001"), "relationship": same("spouse"), "given_names": same("Zofia"),
                "family_names": same("Nowak"), "nationality": same("POL"), "birth_date": same("1988-09-30"),
                "email": same("zofia.nowak@mail.example"), "language": same("en"),
            ],
        ],
        .documents: [
            [
                "document_id": same("DOC-001"), "person_id": same("E-001"), "type": same("passport"),
                "number": same("EK4471906"), "issuing_country": same("POL"), "issued_on": same("2022-05-16"),
                "expires_on": same("2032-05-16"),
            ]
        ],
        .permits: [
            [
                "permit_id": same("P-001"), "person_id": same("E-001"), "visa_type": same("resident_worker"),
                "valid_from": same("2025-02-10"), "valid_until": same("2026-02-09"),
                "resolution_no": same("2025-10423-MIGRACIONES"), "card_issued_on": same("2025-03-03"),
                "card_expires_on": same("2029-03-02"),
            ]
        ],
        .filings: [
            [
                "filing_id": same("F-001"), "person_id": same("E-001"), "procedure": same("renewal"),
                "permit_id": same("P-001"), "filed_on": same("2026-01-19"), "expediente_no": same("LM260041327"),
                "publication_date": same("2026-01-19"), "verification_code": same("K7PMX2QA"),
                "outcome": same("pending"),
            ]
        ],
        .filingEvents: [
            [
                "event_id": same("EV-001"), "filing_id": same("F-001"), "event": same("observed"),
                "happened_on": same("2026-01-26"), "due_on": same("2026-02-02"),
            ]
        ],
        .outages: [
            [
                "outage_id": same("O-001"), "portal": same("agencia-digital"), "procedures": same("renewal;card"),
                "visa_types": same("resident_worker"), "began_on": same("2026-01-14"), "ended_on": same("2026-01-16"),
                "source": Bilingual(en: "Notice on the portal", es: "Aviso en el portal"),
            ]
        ],
        .evidence: [
            [
                "evidence_id": same("X-001"), "person_id": same("E-001"), "filing_id": same("F-001"),
                "kind": same("submission_receipt"), "captured_on": same("2026-01-19"),
                "file": Bilingual(en: "receipt-F-001.pdf", es: "constancia-F-001.pdf"),
            ]
        ],
        .reliefMeasures: [
            [
                "relief_id": same("R-001"),
                "norm": Bilingual(en: "RS 000-2026 (invented)", es: "RS 000-2026 (inventada)"),
                "effect": same("suspend_fines"), "from": same("2026-01-14"), "until": same("2026-01-31"),
                "visa_types": same("resident_worker;dependent"), "on_application": same("yes"),
                "source": Bilingual(en: "An example, not a norm", es: "Un ejemplo, no una norma"),
            ]
        ],
        .reliefApplications: [
            [
                "application_id": same("RA-001"), "relief_id": same("R-001"), "person_id": same("E-001"),
                "applied_on": same("2026-01-20"),
            ]
        ],
        .trips: [
            [
                "trip_id": same("T-001"), "person_id": same("E-001"), "departs_on": same("2026-02-20"),
                "returns_on": same("2026-03-01"), "destination": same("POL"),
            ]
        ],
        .travelPermits: [
            [
                "travel_permit_id": same("TP-001"), "person_id": same("E-001"), "filing_id": same("F-001"),
                "applied_on": same("2026-02-09"), "issued_on": same("2026-02-12"), "departs_on": same("2026-02-20"),
            ]
        ],
        .stays: [
            [
                "stay_id": same("S-001"), "person_id": same("D-001"), "visa_type": same("tourist"),
                "entered_on": same("2025-04-01"), "days_granted": same("90"), "exited_on": same("2025-07-04"),
            ]
        ],
        .payments: [
            [
                "payment_id": same("PAY-001"), "person_id": same("D-001"), "concept": same("overstay_fine"),
                "stay_id": same("S-001"), "paid_on": same("2025-07-04"), "year": same("2025"), "days": same("4"),
                "amount_pen": same("21.40"),
            ]
        ],
    ]
}
