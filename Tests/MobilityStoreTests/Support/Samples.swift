import Mobility

/// Makes a record from columns and the text of their cells; what is not named is empty.
func record(_ kind: RecordKind, _ cells: [String: String]) throws -> any Record {
    let fields = try kind.columns.map { column in try column.parse(cells[column.name] ?? "") }
    for name in cells.keys where kind.position(of: name) == nil { throw RecordError.missing(column: name) }
    return try kind.type.init(fields: fields)
}

/// Records of every kind that belong together.
enum Samples {
    static func all() throws -> [any Record] {
        [
            try record(.employers, ["employer_id": "M", "legal_name": "Minera Ñandú S.A.", "headcount": "400"]),
            try employee("E1"),
            try record(
                .people,
                [
                    "person_id": "D1", "kind": "dependent", "principal_id": "E1", "relationship": "spouse",
                    "given_names": "Ana", "family_names": "\"Q\", \\ de la O", "nationality": "COL",
                    "monthly_pay_pen": "0.50", "quota_exempt": "no",
                ]),
            try record(
                .documents,
                [
                    "document_id": "PP1", "person_id": "E1", "type": "passport", "number": "AB1234567",
                    "expires_on": "2026-05-01",
                ]),
            try permit("P1", of: "E1", until: "2025-10-30"),
            try record(
                .permits,
                [
                    "permit_id": "PD1", "person_id": "D1", "visa_type": "dependent", "valid_from": "2024-10-31",
                    "valid_until": "2026-01-30",
                ]),
            try filing("F1", of: "E1", permit: "P1"),
            try record(
                .filingEvents,
                ["event_id": "V1", "filing_id": "F1", "event": "observed", "happened_on": "2025-10-20"]),
            try outage("O1"),
            try record(
                .evidence,
                [
                    "evidence_id": "X1", "filing_id": "F1", "kind": "submission_receipt",
                    "captured_on": "2025-10-01",
                ]),
            try relief("R1"),
            try record(
                .reliefApplications,
                ["application_id": "A1", "relief_id": "R1", "person_id": "E1", "applied_on": "2025-11-01"]),
            try record(
                .trips,
                ["trip_id": "T1", "person_id": "E1", "departs_on": "2025-12-01", "returns_on": "2025-12-20"]),
            try record(
                .travelPermits,
                ["travel_permit_id": "TP1", "person_id": "E1", "filing_id": "F1", "departs_on": "2025-12-01"]),
            try record(
                .stays,
                [
                    "stay_id": "S1", "person_id": "E1", "visa_type": "tourist", "entered_on": "2024-01-01",
                    "days_granted": "90", "exited_on": "2024-02-01",
                ]),
            try record(
                .payments,
                [
                    "payment_id": "Y1", "person_id": "E1", "concept": "late_renewal_fine", "permit_id": "P1",
                    "paid_on": "2025-11-02", "amount_pen": "83.4",
                ]),
        ]
    }

    static func employee(_ id: String) throws -> any Record {
        try record(
            .people,
            [
                "person_id": id, "kind": "employee", "given_names": "Jürgen", "family_names": "Groß",
                "nationality": "DEU",
            ])
    }

    static func dependent(_ id: String, of principal: String) throws -> any Record {
        try record(
            .people,
            [
                "person_id": id, "kind": "dependent", "principal_id": principal, "relationship": "child",
                "given_names": "Eva", "family_names": "Groß", "nationality": "DEU", "birth_date": "2010-02-28",
            ])
    }

    static func permit(_ id: String, of person: String, until: String) throws -> any Record {
        try record(
            .permits,
            [
                "permit_id": id, "person_id": person, "visa_type": "resident_worker", "valid_from": "2024-10-31",
                "valid_until": until,
            ])
    }

    static func filing(_ id: String, of person: String, permit: String) throws -> any Record {
        try record(
            .filings,
            [
                "filing_id": id, "person_id": person, "procedure": "renewal", "permit_id": permit,
                "filed_on": "2025-10-01", "outcome": "pending",
            ])
    }

    static func outage(_ id: String, visaTypes: String = "") throws -> any Record {
        try record(
            .outages,
            [
                "outage_id": id, "portal": "agencia-digital", "procedures": "renewal;card",
                "visa_types": visaTypes, "began_on": "2025-10-20", "ended_on": "2025-11-12",
            ])
    }

    static func relief(_ id: String, until: String = "2025-12-31") throws -> any Record {
        try record(
            .reliefMeasures,
            [
                "relief_id": id, "norm": "RS 1-2025", "effect": "extend_validity", "from": "2025-10-01",
                "until": until, "extends_to": "2026-01-31", "on_application": "yes",
            ])
    }
}

extension [any Record] {
    /// Storing each of them.
    var puts: [RecordChange] { map(RecordChange.put) }
}
