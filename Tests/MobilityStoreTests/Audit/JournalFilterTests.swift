import CivilCalendar
import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite struct JournalFilterTests {
    private func filled() throws -> (scratch: Scratch, repository: Repository) {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        try repository.apply(
            [.put(try Samples.employee("E2")), .put(try Samples.permit("P1", of: "E2", until: "2025-12-31"))],
            by: Author(actor: "maría", command: "permit edit", at: "2025-11-01T08:00:00Z"))
        try repository.apply(
            [.remove(.trips, id: "T1", reason: "off"), .remove(.filingEvents, id: "V1", reason: "off")],
            by: Author(actor: "maría", command: "remove", at: "2025-11-02T08:00:00.5Z"))
        return (scratch, repository)
    }

    private func entries(_ repository: Repository, _ change: (inout JournalFilter) -> Void) throws -> [String] {
        var filter = JournalFilter()
        change(&filter)
        var found: [String] = []
        try repository.forEachEntry(filter) { found.append("\($0.seq) \($0.kind)/\($0.recordID)") }
        return found
    }

    @Test func allInTheirOrder() throws {
        let (_, repository) = try filled()
        let all = try entries(repository) { _ in }
        #expect(all.count == 20)
        #expect(all.map { Int($0.prefix { $0 != " " }) } == Array(1...20))
    }

    /// All that names the person now or once did, the person's own record, and what belongs to the person's filings.
    @Test func ofAPerson() throws {
        let (scratch, repository) = try filled()
        let expected = [
            "2 people/E1", "4 documents/PP1", "5 permits/P1", "7 filings/F1", "8 filing_events/V1", "10 evidence/X1",
            "12 relief_applications/A1", "13 trips/T1", "14 travel_permits/TP1", "15 stays/S1", "16 payments/Y1",
            "18 permits/P1", "19 trips/T1", "20 filing_events/V1",
        ].sorted()
        #expect(try entries(repository) { $0.personID = "E1" }.sorted() == expected)
        #expect(try entries(repository) { $0.personID = "E2" } == ["5 permits/P1", "17 people/E2", "18 permits/P1"])
        #expect(try entries(repository) { $0.personID = "D1" } == ["3 people/D1", "6 permits/PD1"])
        #expect(try entries(repository) { $0.personID = "E" } == [])
        // What was redacted is known from the tables, as long as it is there.
        try scratch.raw().write { db in
            try db.execute(sql: "UPDATE journal SET payload = NULL WHERE record_id IN ('PP1', 'F1', 'X1')")
        }
        #expect(try entries(repository) { $0.personID = "E1" }.sorted() == expected)
    }

    @Test func ofARecordAnActorAndATime() throws {
        let (_, repository) = try filled()
        #expect(
            try entries(repository) { $0.record = RecordReference(.permits, "P1") } == [
                "5 permits/P1", "18 permits/P1",
            ])
        #expect(try entries(repository) { $0.actor = "maría" }.count == 4)
        #expect(try entries(repository) { $0.actor = "mar" } == [])
        let moment = try #require(Moment("2025-11-01T08:00:00Z"))
        let (before, after) = (Moment(seconds: moment.seconds - 1), Moment(seconds: moment.seconds + 1))
        #expect(try entries(repository) { $0.from = moment }.count == 4)
        #expect(try entries(repository) { $0.from = after }.count == 2)
        #expect(try entries(repository) { $0.to = moment }.count == 18)
        #expect(try entries(repository) { $0.to = before }.count == 16)
        // Parts of a second don't count.
        #expect(try entries(repository) { $0.to = Moment("2025-11-02T08:00:00Z") }.count == 20)
        #expect(try entries(repository) { $0.to = Moment("2025-11-02T07:59:59Z") }.count == 18)
        #expect(
            try entries(repository) {
                $0.personID = "E2"
                $0.actor = "tester"
            } == ["5 permits/P1"])
    }

    @Test func anIDWithQuotesIsFoundToo() throws {
        let repository = try Scratch().repository()
        let id = #"E"1\"#
        try repository.apply(
            [.put(try Samples.employee(id)), .put(try Samples.permit("P1", of: id, until: "2025-12-31"))], by: .tester)
        #expect(try entries(repository) { $0.personID = id }.count == 2)
    }

    @Test func namesThatEverWere() throws {
        let (_, repository) = try filled()
        #expect(try repository.actors() == ["maría", "tester"])
        #expect(try repository.idsEver(.trips) == ["T1"])
        #expect(try repository.everHeld(RecordReference(.trips, "T1")))
        #expect(try !repository.everHeld(RecordReference(.stays, "T1")))
    }
}
