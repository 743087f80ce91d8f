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

    @Test(arguments: Severity.allCases) func reportIsARangeSearch(severity: Severity) throws {
        let plan = try plan(FindingTable.onDay(atLeast: severity), ["[1]", "[2]", 3])
        let search = "SEARCH findings USING INDEX "
        #expect(
            plan.filter { $0.contains("findings") } == [
                "\(search)findings_by_anchor_and_end (anchor_day=? AND severity=? AND until_day>?)",
                "\(search)findings_by_anchor_and_start (anchor_day=? AND severity=? AND since_day<?)",
            ])
    }

    @Test func forecastIsARangeSearch() throws {
        let plan = try plan(FindingTable.overlapping, ["[1]", "[2]", 3, 4])
        let search = "SEARCH findings USING INDEX "
        #expect(
            plan.filter { $0.contains("findings") } == [
                "\(search)findings_by_anchor_and_end (anchor_day=? AND severity=? AND until_day>?)",
                "\(search)findings_by_anchor_and_start (anchor_day=? AND severity=? AND since_day<?)",
                "\(search)findings_by_start (since_day>? AND since_day<?)",
            ])
    }

    @Test func dossiersAreSearches() throws {
        var queries = [DossierReader.members]
        for kind in RecordKind.allCases where kind.position(of: "person_id") ?? 0 > 0 {
            queries.append(DossierReader.Owner.person.query(RecordSQL.of(kind)))
        }
        queries.append(DossierReader.Owner.filing.query(RecordSQL.of(.filingEvents)))
        queries.append(DossierReader.Owner.personOrFiling.query(RecordSQL.of(.evidence)))
        #expect(queries.count == 12)
        for query in queries {
            let scans = try plan(query, ["[]"]).filter { $0.hasPrefix("SCAN") }
            // The list of ids that is handed in, and what was made of it.
            let tables = scans.filter { scan in RecordKind.allCases.contains { scan.hasPrefix("SCAN \($0.rawValue)") } }
            #expect(tables == [], "\(query)")
        }
    }

    @Test func theStaffOfAnEmployerIsASearch() throws {
        let scans = try plan(EmployerReader.staff, ["M"]).filter {
            $0.hasPrefix("SCAN people") || $0.hasPrefix("SCAN permits") || $0.hasPrefix("SCAN stays")
        }
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
        let plan = try plan(DossierStream.Scope.everyone.query)
        #expect(plan == ["SCAN people USING INDEX people_by_family"])
    }

    @Test(arguments: RecordKind.allCases) func anAuditSortsNothing(kind: RecordKind) throws {
        for query in [RecordAudit.compared(kind), RecordAudit.unheardOf(kind)] {
            let plan = try plan(query, [kind.rawValue])
            #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.contains("SCAN journal") }, "\(plan)")
        }
    }
}
