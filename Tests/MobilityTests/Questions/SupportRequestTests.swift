import CivilCalendar
import Mobility
import Testing

@Suite("What a mail to the support says")
struct SupportRequestTests {
    private static let person =
        "people: {person_id: E1, kind: employee, given_names: A, family_names: B, nationality: DEU}\n"

    private static func reading(_ lines: String) throws -> DossierReading {
        let book = RecordBook(try records(person + lines))
        return DossierReading(
            try #require(book.dossiers.first), policy: try TestPolicy.peru(),
            circumstances: Circumstances(outages: book.outages, reliefMeasures: []))
    }

    private static func request(_ lines: String, on day: String = "2025-11-13") throws -> SupportRequest {
        let reading = try reading(lines)
        let day = try #require(Day(iso: day))
        return try SupportRequest(
            reading, procedure: .renewal, outage: SupportRequest.outage(of: .renewal, for: reading, on: day), on: day)
    }

    private static func paper(_ id: String, _ rest: String, type: String = "passport") -> String {
        "documents: {document_id: \(id), person_id: E1, type: \(type), number: N-\(id)\(rest)}\n"
    }

    static let passports: [(String, String)] = [
        (paper("A", ""), "N-A"),
        // The one that was issued last, of those that are good on the day.
        (
            paper("A", ", issued_on: 2020-01-01, expires_on: 2030-01-01")
                + paper("B", ", issued_on: 2024-01-01, expires_on: 2028-01-01"), "N-B"
        ),
        // Not one that comes later.
        (
            paper("A", ", issued_on: 2020-01-01, expires_on: 2030-01-01")
                + paper("B", ", issued_on: 2025-11-14, expires_on: 2035-01-01"), "N-A"
        ),
        // Not one that has expired, even if it was issued last; on its last day it is good.
        (
            paper("A", ", issued_on: 2020-01-01, expires_on: 2025-11-13")
                + paper("B", ", issued_on: 2021-01-01, expires_on: 2025-11-12"), "N-A"
        ),
        // Where all have expired, the one that did so last.
        (
            paper("A", ", issued_on: 2010-01-01, expires_on: 2020-01-01")
                + paper("B", ", issued_on: 2009-01-01, expires_on: 2021-01-01"), "N-B"
        ),
        (paper("A", "") + paper("C", "", type: "carne_extranjeria"), "N-A"),
    ]

    @Test("the passport is the current one", arguments: passports)
    func passport(lines: String, number: String) throws { #expect(try Self.request(lines).passportNumber == number) }

    @Test("an expired passport is told")
    func expired() throws {
        let line = Self.paper("A", ", expires_on: 2025-11-13")
        #expect(try !Self.request(line).passportHasExpired)
        #expect(try Self.request(line, on: "2025-11-14").passportHasExpired)
    }

    @Test(
        "without a passport number there is none",
        arguments: [
            "", paper("C", "", type: "carne_extranjeria"),
            "documents: {document_id: A, person_id: E1, type: passport, expires_on: 2030-01-01}\n",
            paper("B", ", issued_on: 2025-11-14"),
        ])
    func gap(lines: String) { #expect(throws: SupportRequest.Gap.noPassport) { try Self.request(lines) } }

    @Test("the carné goes with it where there is one")
    func carne() throws {
        #expect(try Self.request(Self.paper("A", "")).carneNumber == nil)
        #expect(
            try Self.request(Self.paper("A", "") + Self.paper("C", "", type: "carne_extranjeria")).carneNumber
                == "N-C")
    }

    private static let permit =
        "permits: {permit_id: P1, person_id: E1, visa_type: resident_worker, valid_from: 2024-12-01, valid_until: 2025-11-30}\n"

    private static func down(_ id: String, _ began: String, _ rest: String = "", procedures: String = "renewal")
        -> String
    {
        "outages: {outage_id: \(id), portal: p, procedures: \(procedures), began_on: \(began)\(rest)}\n"
    }

    static let outages: [(String, String?)] = [
        ("", nil), (down("O1", "2025-11-10"), "O1"), (down("O1", "2025-11-14"), nil),
        (down("O1", "2025-11-01", ", ended_on: 2025-11-12"), nil),
        (down("O1", "2025-11-01", ", ended_on: 2025-11-13"), "O1"),
        (down("O2", "2025-11-01") + down("O1", "2025-11-10"), "O1"),
        (down("O1", "2025-11-10", procedures: "card"), nil), (down("O1", "2025-11-10", ", visa_types: cpp"), nil),
        (down("O1", "2025-11-10", ", visa_types: resident_worker"), "O1"),
    ]

    @Test("the outage is the one that is on and covers it", arguments: outages)
    func outage(lines: String, id: String?) throws {
        #expect(try Self.request(Self.paper("A", "") + Self.permit + lines).outage?.outageID == id)
    }

    @Test("the days of the attempts are each told once, through the day of the mail")
    func attempts() throws {
        func attempt(_ id: String, _ day: String, outage: String = "O1") -> String {
            "evidence: {evidence_id: \(id), person_id: E1, outage_id: \(outage), kind: failed_attempt, captured_on: \(day)}\n"
        }
        let lines =
            Self.paper("A", "") + Self.down("O1", "2025-11-01")
            + Self.down("O0", "2025-01-01", ", ended_on: 2025-01-02") + attempt("1", "2025-11-13")
            + attempt("2", "2025-11-03") + attempt("3", "2025-11-03") + attempt("4", "2025-11-14")
            + attempt("5", "2025-01-02", outage: "O0")
        #expect(try Self.request(lines).attempts.map(\.description) == ["2025-11-03", "2025-11-13"])
    }
}
