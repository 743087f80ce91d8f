import GRDB
import Mobility
import Testing

@testable import MobilityStore

/// What the queries cost, as SQLite plans them: none may read a table from end to end that it need not.
@Suite struct QueryPlanTests {
    private func plan(_ sql: String, _ arguments: StatementArguments = []) throws -> [String] {
        let scratch = try Scratch()
        try scratch.repository().apply(try Samples.all().puts, by: .tester)
        return try scratch.raw().read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
                .map { $0["detail"] as String }
        }
    }

    @Test func reportAndForecastAreRangeSearches() throws {
        let plan = try plan(FindingTable.overlapping, ["[1]", "[2]", 3, 4, 1])
        let search = "SEARCH findings USING INDEX findings_by_anchor_and_"
        #expect(
            plan.filter { $0.contains("findings") } == [
                "\(search)end (<expr>>? AND <expr><?)", "\(search)start (<expr>>? AND <expr><?)",
                "\(search)start (<expr>>? AND <expr><?)",
            ])
    }

    /// Besides the report's query: what ended since, what came and went in missed nights, and who is a manager.
    @Test(
        arguments: [
            (FindingTable.ofPerson, ["P1"], "findings USING INDEX findings_by_person (person_id=?)"),
            (FindingTable.aboutNobody, [], "findings USING INDEX findings_by_person (person_id=?)"),
            (
                FindingTable.within, ["1", "2", "3", "4"],
                "findings USING INDEX findings_by_anchor_and_start (<expr>>? AND <expr><?)"
            ),
            (Repository.peopleByEmail, ["[]"], "people USING INDEX people_by_email (<expr>=?)"),
            (RecordSQL.of(.people).byID, ["P1"], "people USING INDEX sqlite_autoindex_people_1 (person_id=?)"),
        ])
    func alertPlanIsMadeOfSearches(sql: String, arguments: [String], search: String) throws {
        let plan = try plan(sql, StatementArguments(arguments)).filter {
            !$0.contains("json_each") && !$0.contains("address")
        }
        #expect(plan == ["SEARCH \(search)"])
    }

    @Test(arguments: [RecordSQL.Columns.all, .forPersonRules])
    func recordsOfAnOwnerAreASearch(columns: RecordSQL.Columns) throws {
        func search<R: Mobility.Record>(_ type: R.Type, by owner: String) throws {
            let plan = try plan(OwnedRecords<R>.sql(by: owner, columns), ["P1"])
            let table = RecordSQL.of(R.kind).table
            let index = "\(table)_by_\(owner.dropLast(3))"
            #expect(plan == ["SEARCH \(table) USING INDEX \(index) (\(owner)>?)"])
        }
        for kind in RecordKind.allCases where kind.position(of: "person_id") ?? 0 > 0 {
            try search(kind.type, by: "person_id")
        }
        try search(FilingEvent.self, by: "filing_id")
        try search(Evidence.self, by: "filing_id")
    }

    @Test func findingsOfPeopleAreReadInTheirOrder() throws {
        #expect(
            try plan(FindingTable.byPerson, ["P1"]) == ["SEARCH findings USING INDEX findings_by_person (person_id>?)"])
    }

    @Test func dependentsAreASearch() throws {
        let plan = try plan(DossierReader.dependents, ["P1"])
        #expect(plan.contains { $0.hasPrefix("SEARCH people USING INDEX people_by_principal") })
    }

    @Test func theStaffOfAnEmployerIsReadFromAnIndexAlone() throws {
        let search = "SEARCH people USING COVERING INDEX people_by_employer (employer_id=? AND employment_start>?)"
        #expect(try plan(EmployerReader.staff, ["M"]) == [search])
    }

    @Test func theStaffWithoutAStartIsASearch() throws {
        let plan = try plan(EmployerReader.staffWithoutStart, ["M"])
        #expect(
            plan.contains { $0.contains("people_by_employer (employer_id=? AND employment_start=? AND kind=?)") },
            "\(plan)")
        let scans = plan.filter { scan in ["people", "permits", "stays"].contains { scan.hasPrefix("SCAN \($0)") } }
        #expect(scans == [])
    }

    @Test func evidenceOfAnOutageIsASearch() throws {
        let plan = try plan(Repository.evidenceOfOutage, ["O1"])
        #expect(plan.first == "SEARCH evidence USING INDEX evidence_by_outage (outage_id=?)")
    }

    @Test func runsOfFailuresReadTheirPortalAlone() throws {
        let plan = try plan(ProbeTable.latestRuns, ["p"]).filter { $0.contains("probes") }
        #expect(!plan.isEmpty && plan.allSatisfy { $0.hasPrefix("SEARCH probes USING") }, "\(plan)")
    }

    @Test func fullEvaluationReadsPeopleInTheirOrder() throws {
        let plan = try plan(FamilyStream.query)
        #expect(plan == ["SCAN people USING INDEX people_by_family"])
    }

    @Test(arguments: RecordKind.allCases) func anAuditSortsNothing(kind: RecordKind) throws {
        for query in [RecordAudit.compared(kind), RecordAudit.unheardOf(kind)] {
            let plan = try plan(query, [kind.rawValue])
            #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.contains("SCAN journal") }, "\(plan)")
        }
    }
}
