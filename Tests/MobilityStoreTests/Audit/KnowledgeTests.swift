import CivilCalendar
import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite struct KnowledgeTests {
    /// A finding with all that it says on the asked day.
    private struct Said: Equatable {
        let finding: Finding
        let due: Day?
        let facts: [String]

        init(_ asked: AskedFinding) {
            finding = asked.finding
            due = asked.dueOn
            facts = asked.facts.map { "\($0.name) \($0.value.text)" }
        }
    }

    /// What a report says is the same in hindsight as it was at the moment, for random edits: the rules are the same.
    @Test(arguments: 1...12 as ClosedRange<UInt64>) func hindsightIsWhatWasSaid(seed: UInt64) throws {
        let measure = try #require(try Samples.relief("R0") as? ReliefMeasure)
        let policy = try TestPolicy.make(relief: [measure])
        let repository = try Scratch().repository(policy: policy)
        let days = [20_100, 20_350, 20_600].map { Day(number: $0) }
        var edits = RandomEdits(seed: seed)
        let samples = try Samples.all()
        var kept = Dictionary(grouping: samples) { type(of: $0).kind }
            .mapValues { Dictionary($0.map { ($0.id, $0) }) { first, _ in first } }
        try repository.apply(samples.puts, by: Author(actor: "tester", command: "test", at: "2025-10-09T08:53:21Z"))
        var said: [(moment: Moment, findings: [[Said]])] = []
        // The samples are entered in the second after this one.
        var moment = Moment(seconds: 1_760_000_000)
        var applied = 0
        for step in 0..<60 {
            // Several edits may fall into one second; the moment includes all of them.
            if step.isMultiple(of: 3) { moment = Moment(seconds: moment.seconds + 1 + step * 1000) }
            guard try edits.live(in: repository, at: moment, &kept) else { continue }
            applied += 1
            let findings = try days.map { day in
                DayView(findings: try repository.findings(on: day), on: day).findings.map(Said.init)
            }
            if said.last?.moment == moment { said.removeLast() }
            said.append((moment, findings))
        }
        #expect(applied > 15)
        #expect(said.contains { $0.findings.contains { !$0.isEmpty } })
        for (index, past) in said.enumerated() {
            // From its own second to the one before the next change.
            let next = index + 1 < said.count ? said[index + 1].moment.seconds - 1 : past.moment.seconds + 1_000_000
            for second in [past.moment.seconds, next] {
                let knowledge = try repository.knowledge(at: Moment(seconds: second))
                let findings = knowledge.findings(under: policy)
                #expect(!knowledge.isBeforeFirstEntry)
                #expect(knowledge.redacted.isEmpty)
                for (day, expected) in zip(days, past.findings) {
                    #expect(DayView(findings: findings, on: day).findings.map(Said.init) == expected, "\(index) \(day)")
                }
            }
        }
        let before = try repository.knowledge(at: Moment(seconds: 1_760_000_000))
        #expect(before.isBeforeFirstEntry)
        #expect(before.records.isEmpty)
    }

    @Test func aRedactedRecordIsMissingOnlyWhileItWasTheLastOne() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        for (at, until) in [("2025-11-01", "2025-10-30"), ("2025-11-02", "2025-11-30"), ("2025-11-03", "2025-12-30")] {
            try repository.apply(
                [.put(try Samples.employee("E1")), .put(try Samples.permit("P1", of: "E1", until: until))],
                by: Author(actor: "a", command: "b", at: "\(at)T12:00:00Z"))
        }
        try scratch.raw().write { db in try db.execute(sql: "UPDATE journal SET payload = NULL WHERE seq = 3") }
        /// The end of the permit as it was known, or what is missing.
        func known(_ at: String) throws -> [String] {
            let knowledge = try repository.knowledge(at: try #require(Moment(at)))
            return knowledge.records.compactMap { ($0 as? Permit)?.validUntil?.description }
                + knowledge.redacted.map { "\($0.seq) \($0.record.kind.rawValue)/\($0.record.id)" }
        }
        #expect(try known("2025-11-01T12:00:00Z") == ["2025-10-30"])
        #expect(try known("2025-11-02T11:59:59Z") == ["2025-10-30"])
        #expect(try known("2025-11-02T07:00:00") == ["3 permits/P1"])
        #expect(try known("2025-11-03T11:59:59Z") == ["3 permits/P1"])
        #expect(try known("2025-11-03T12:00:00Z") == ["2025-12-30"])
    }

    @Test func anUnreadableEntryIsAnError() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply([.put(try Samples.employee("E1"))], by: .tester)
        try Tampering.unguarded(scratch.raw()) { db in try db.execute(sql: "UPDATE journal SET payload = '{}'") }
        #expect(throws: StoreError.damagedEntry(seq: 1)) {
            try repository.knowledge(at: Moment(seconds: 2_000_000_000))
        }
    }
}
