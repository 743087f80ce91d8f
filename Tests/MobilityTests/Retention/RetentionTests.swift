import CivilCalendar
import Mobility
import Testing

/// How long records are kept: documents and trips one year, statuses, filings and people four, payments five.
@Suite("Retention")
struct RetentionTests {
    private static func person(_ id: String, _ cells: [String: String]) throws -> Person {
        var all = [
            "person_id": id, "kind": "employee", "given_names": "A", "family_names": "B", "nationality": "DEU",
        ]
        for (name, text) in cells { all[name] = text }
        let fields = try Person.columns.map { column in try column.parse(all[column.name] ?? "") }
        return try Person(fields: fields)
    }

    private static func make<R: Record>(_ type: R.Type, _ cells: [String: String]) throws -> R {
        try R(fields: R.columns.map { column in try column.parse(cells[column.name] ?? "") })
    }

    private static func leaver(_ end: String?) throws -> PersonFile {
        PersonFile(try person("E1", end.map { ["employment_end": $0] } ?? [:]))
    }

    private static func due(_ dossier: Dossier, _ asOf: String) throws -> [String] {
        let policy = try TestPolicy.peru()
        return RetentionAnswer(dossier, policy: policy, asOf: day(asOf)).due.map {
            "\($0.record.kind.rawValue)/\($0.record.id) \($0.dueSince)"
        }
    }

    private static func day(_ text: String) -> Day { Day(iso: text) ?? .earliest }

    @Test(
        "counts from the end of the employment, to the day",
        arguments: [
            ("2022-11-20", "2026-11-20", false), ("2022-11-20", "2026-11-21", true),
            // 29 February, four years later and in a year without one.
            ("2024-02-29", "2028-02-29", false), ("2024-02-29", "2028-03-01", true),
            ("2023-12-31", "2027-12-31", false), ("2023-12-31", "2028-01-01", true),
        ])
    func boundary(end: String, asOf: String, isDue: Bool) throws {
        let due = try Self.due(Dossier(subject: Self.leaver(end)), asOf)
        #expect(due.isEmpty != isDue, "\(due)")
    }

    @Test(
        "nothing is due while the employment goes on, or has an end to come",
        arguments: [nil, "2026-11-21", "2030-01-01"])
    func employed(end: String?) throws {
        var file = try Self.leaver(end)
        file.documents = [
            try Self.make(
                IdentityDocument.self,
                ["document_id": "X", "person_id": "E1", "type": "passport", "expires_on": "2001-01-01"])
        ]
        #expect(try Self.due(Dossier(subject: file), "2026-11-21").isEmpty)
    }

    @Test("a record that speaks of a later day counts from it, and the person goes last")
    func later() throws {
        var file = try Self.leaver("2020-01-31")
        file.payments = [
            try Self.make(
                Payment.self,
                [
                    "payment_id": "Y1", "person_id": "E1", "concept": "other", "paid_on": "2020-03-10",
                    "amount_pen": "1",
                ])
        ]
        file.trips = [try Self.make(Trip.self, ["trip_id": "T1", "person_id": "E1", "departs_on": "2019-01-01"])]
        let dossier = Dossier(subject: file)
        #expect(try Self.due(dossier, "2021-01-31").isEmpty)
        #expect(try Self.due(dossier, "2021-02-01") == ["trips/T1 2021-02-01"])
        #expect(try Self.due(dossier, "2025-03-10") == ["trips/T1 2021-02-01"])
        #expect(
            try Self.due(dossier, "2025-03-11")
                == ["trips/T1 2021-02-01", "payments/Y1 2025-03-11", "people/E1 2025-03-11"])
    }

    @Test("what happened to a filing is kept as long as the filing")
    func events() throws {
        var file = try Self.leaver("2020-01-31")
        file.filings = [
            try Self.make(
                Filing.self,
                [
                    "filing_id": "F1", "person_id": "E1", "procedure": "initial", "filed_on": "2019-12-01",
                    "outcome": "approved", "decided_on": "2020-02-10",
                ])
        ]
        file.events = [
            try Self.make(
                FilingEvent.self,
                ["event_id": "V1", "filing_id": "F1", "event": "observed", "happened_on": "2019-12-10"])
        ]
        #expect(
            try Self.due(Dossier(subject: file), "2024-02-11")
                == ["filings/F1 2024-02-11", "filing_events/V1 2024-02-11", "people/E1 2024-02-11"])
    }

    @Test("a dependent's years count from the end of the principal's employment, and keep the principal")
    func dependents() throws {
        let principal = try Self.leaver("2022-11-20")
        var dependent = PersonFile(
            try Self.person("D1", ["kind": "dependent", "principal_id": "E1", "relationship": "spouse"]))
        dependent.permits = [
            try Self.make(
                Permit.self,
                [
                    "permit_id": "PD", "person_id": "D1", "visa_type": "dependent", "valid_from": "2020-01-01",
                    "valid_until": "2023-06-30",
                ])
        ]
        let ofDependent = Dossier(subject: dependent, principal: principal)
        #expect(try Self.due(ofDependent, "2027-06-30").isEmpty)
        #expect(try Self.due(ofDependent, "2027-07-01") == ["permits/PD 2027-07-01", "people/D1 2027-07-01"])
        let ofPrincipal = Dossier(subject: principal, dependents: [dependent])
        #expect(try Self.due(ofPrincipal, "2027-06-30").isEmpty)
        #expect(try Self.due(ofPrincipal, "2027-07-01") == ["people/E1 2027-07-01"])
    }
}
