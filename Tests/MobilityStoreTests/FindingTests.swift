import CivilCalendar
import Foundation
import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite struct FindingTests {
    private static let day = Day(number: 20_391)  // 2025-10-30

    private func filled() throws -> (scratch: Scratch, repository: Repository) {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply(try Samples.all().puts + [.put(Samples.employee("E2"))], by: .tester)
        return (scratch, repository)
    }

    @Test func storedFindingsAreThoseOfTheRules() throws {
        let (_, repository) = try filled()
        let evaluation = try Evaluation(policy: repository.policy, circumstances: repository.circumstances())
        let dossiers = try ["D1", "E1", "E2"].compactMap { try repository.dossier(of: $0) }
        let expected = evaluation.findings() + dossiers.flatMap(evaluation.findings(for:))
        #expect(expected.count > 5)
        #expect(try repository.allFindings() == expected)
        #expect(try repository.findings(of: "E1") == expected.filter { $0.personID == "E1" })
        #expect(try repository.differencesFromFresh() == [])
    }

    @Test func onEveryDayThoseThatContainIt() throws {
        let (_, repository) = try filled()
        let all = try repository.allFindings()
        let days = (0..<900).map { FindingTests.day - 500 + $0 } + [.earliest, .latest]
        for day in days {
            for severity in [Severity.info, .high] {
                let expected = all.filter { $0.days.contains(day) && $0.severity >= severity }
                #expect(try repository.findings(on: day, atLeast: severity) == expected, "\(day) \(severity)")
            }
        }
    }

    @Test func overRangesThoseThatShareADay() throws {
        let (_, repository) = try filled()
        let all = try repository.allFindings()
        var ranges = (0..<60).flatMap { step in
            [0, 1, 29, 400].compactMap { length in
                let first = FindingTests.day - 300 + step * 10
                return DayRange(first, through: first + length)
            }
        }
        ranges += [.always, .from(FindingTests.day), .on(.earliest), .on(.latest)]
        for range in ranges {
            let expected = all.filter { $0.days.intersection(range) != nil }
            #expect(try repository.findings(overlapping: range) == expected, "\(range)")
        }
    }

    @Test func otherPolicyTextMakesFindingsAnew() throws {
        let (scratch, repository) = try filled()
        // A mark on what is stored: it must not come back once the policy is another.
        try scratch.raw().write { db in try db.execute(sql: "UPDATE findings SET record_id = 'stale'") }
        let stored = try repository.differencesFromFresh().flatMap(\.stored)
        #expect(!stored.isEmpty && stored.allSatisfy { $0.recordID == "stale" })
        for read in [
            { try $0.allFindings() }, { try $0.findings(of: "E1") }, { try $0.findings(on: FindingTests.day) },
            { try $0.findings(overlapping: .on(FindingTests.day)) },
        ] as [(Repository) throws -> [Finding]] {
            try scratch.raw().write { db in try db.execute(sql: "UPDATE findings SET record_id = 'stale'") }
            let other = try scratch.reopened(policyText: UUID().uuidString)
            let found = try read(other)
            #expect(!found.isEmpty)
            #expect(!found.contains { $0.recordID == "stale" })
            #expect(try other.differencesFromFresh() == [])
        }
    }

    @Test func twoPoliciesEachGetTheirOwn() throws {
        let (scratch, first) = try filled()
        let second = try scratch.reopened(policy: TestPolicy.make(upcomingLead: 200), policyText: "200")
        func upcoming(_ repository: Repository) throws -> [Day] {
            try repository.allFindings().filter { $0.rule == .renewalUpcoming }.map(\.days.start)
        }
        let (before, other) = (try upcoming(first), try upcoming(second))
        #expect(before != other)
        #expect(try upcoming(first) == before)
        #expect(try upcoming(second) == other)
        // A change under one policy leaves nothing of the other behind.
        try first.apply([.put(Samples.permit("P1", of: "E1", until: "2026-10-30"))], by: .tester)
        #expect(try first.differencesFromFresh() == [])
        // The comparison changes nothing: what is stored is the first policy's until somebody reads under the second.
        #expect(try !second.differencesFromFresh().isEmpty)
        #expect(try first.differencesFromFresh() == [])
        _ = try upcoming(second)
        #expect(try second.differencesFromFresh() == [])
    }

    @Test func differencesSayWhatIsStoredAndWhatIsFresh() throws {
        let (scratch, repository) = try filled()
        try scratch.raw().write { db in
            try db.execute(sql: "UPDATE findings SET severity = 0 WHERE rule = 'outage.open'")
            try db.execute(sql: "DELETE FROM findings WHERE person_id = 'E2'")
            try db.execute(
                sql: """
                    INSERT INTO findings VALUES ('ghost', 'travel.hold', 'ghost', 1, 1, 2, 1);
                    """)
        }
        let differences = try repository.differencesFromFresh()
        #expect(differences.map(\.rule) == ["outage.open", "data.incomplete", "travel.hold"])
        let outage = try #require(differences.first)
        #expect(outage.personID == nil)
        #expect(outage.stored.map(\.severity) == [.info])
        #expect(outage.fresh.map(\.severity) == [.warning])
        #expect(differences[1].stored.isEmpty)
        #expect(differences[1].fresh.count == 1)
        #expect(differences[2].personID == "ghost")
        #expect(try repository.recompute() == 3)
        #expect(try repository.differencesFromFresh() == [])
    }

    /// What no rule says is not read as a finding, whatever was written into the table: they are made anew.
    @Test(
        arguments: [
            "rule = 'outage.closed'", "rule = 'travel.hold', person_id = 'E1'", "severity = 3", "record_id = 'X'",
        ])
    func findingsThatNoRuleSaysAreMadeAnew(set: String) throws {
        let (scratch, repository) = try filled()
        let right = try repository.allFindings()
        try scratch.raw().write { db in
            try db.execute(sql: "UPDATE findings SET \(set) WHERE rule = 'outage.open'")
        }
        #expect(try !repository.differencesFromFresh().isEmpty)
        #expect(try repository.allFindings() == right)
        #expect(try repository.differencesFromFresh() == [])
    }

    /// What a recomputation meets in the table: how much of it is wrong, and whether the rest may be written again.
    struct Damage: CustomTestStringConvertible, Sendable {
        let sql: String
        let keepsTheRest: Bool
        var testDescription: String { sql }
    }

    @Test(
        arguments: [
            Damage(sql: "UPDATE findings SET record_id = record_id", keepsTheRest: true),
            Damage(sql: "UPDATE findings SET severity = 0 WHERE rule = 'data.incomplete'", keepsTheRest: true),
            Damage(
                sql: "UPDATE findings SET until_day = until_day + 1 WHERE person_id = 'E2' AND until_day < 2932896",
                keepsTheRest: true),
            Damage(sql: "UPDATE findings SET person_id = 'E1' WHERE person_id = 'E2'", keepsTheRest: true),
            Damage(sql: "UPDATE findings SET person_id = 'ghost' WHERE person_id = 'E2'", keepsTheRest: true),
            Damage(sql: "DELETE FROM findings WHERE person_id = 'E2'", keepsTheRest: true),
            Damage(sql: "DELETE FROM findings WHERE person_id IS NULL", keepsTheRest: true),
            Damage(
                sql: "INSERT INTO findings SELECT * FROM findings WHERE person_id = 'E2' OR rule = 'outage.open'",
                keepsTheRest: true),
            Damage(sql: "UPDATE findings SET severity = (severity + 1) % 4", keepsTheRest: false),
            Damage(sql: "DELETE FROM findings", keepsTheRest: false),
        ])
    func recomputationWritesWhatDiffers(damage: Damage) throws {
        let (scratch, repository) = try filled()
        let right = try repository.allFindings()
        // Numbers that no row has that is written now.
        try scratch.raw().write { db in try db.execute(sql: "UPDATE findings SET rowid = rowid + 1000") }
        func untouched() throws -> Set<FindingRow> {
            try scratch.raw().read { db in
                let rows = try Row.fetchAll(
                    db, sql: "SELECT \(FindingRow.columns) FROM findings WHERE rowid > 1000 AND person_id <> 'E2'")
                return Set(rows.map(FindingRow.init))
            }
        }
        let others = try untouched()
        #expect(others.count > 5)
        try scratch.raw().write { db in try db.execute(sql: damage.sql) }
        #expect(try repository.recompute() == 3)
        #expect(try repository.differencesFromFresh() == [])
        #expect(try repository.allFindings() == right)
        let rows = try scratch.raw().read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM findings") }
        #expect(rows == right.count)
        #expect(try untouched() == (damage.keepsTheRest ? others : []))
    }
}
