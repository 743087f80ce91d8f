import Foundation
import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite struct ConcurrencyTests {
    @Test func writersWaitForOneAnother() async throws {
        let scratch = try Scratch()
        try scratch.repository().close()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let repository = try scratch.reopened()
                    for number in 0..<10 {
                        try repository.apply([.put(Samples.employee("E\(writer)-\(number)"))], by: .tester)
                    }
                }
            }
            try await group.waitForAll()
        }
        let repository = try scratch.reopened()
        #expect(try repository.ids(.people).count == 40)
        #expect(try repository.differencesFromFresh() == [])
        #expect(try scratch.journalFaults() == [])
    }

    @Test func aWriterWaitsForALongTransaction() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let other = try scratch.raw()
        let began = DispatchSemaphore(value: 0)
        let holder = Thread {
            try? other.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    began.signal()
                    Thread.sleep(forTimeInterval: 1)
                    return .rollback
                }
            }
        }
        holder.start()
        began.wait()
        let start = ContinuousClock.now
        try repository.apply([.put(Samples.employee("E1"))], by: .tester)
        #expect(ContinuousClock.now - start > .milliseconds(500))
        #expect(try repository.ids(.people) == ["E1"])
    }

    @Test func aWriterGivesUpInTheEnd() throws {
        let scratch = try Scratch()
        try scratch.repository().close()
        let connection = try Connection(path: scratch.path, patience: .milliseconds(300))
        let start = ContinuousClock.now
        try scratch.raw().writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                #expect(throws: StoreError.busy(path: scratch.path)) { try connection.write { _ in } }
                return .rollback
            }
        }
        #expect(ContinuousClock.now - start >= .milliseconds(300))
        // The next wait begins anew.
        try connection.write { _ in }
    }

    @Test func aPlanIsMadeAgainWhereOthersWroteInBetween() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let other = try scratch.reopened()
        try repository.apply([.put(Samples.employee("E1"))], by: .tester)
        var seen: [[String]] = []
        let (plan, summary) = try repository.apply(by: .tester) { stored -> [String] in
            let ids = try stored.ids(.people)
            seen.append(ids)
            if seen.count == 1 { try other.apply([.put(Samples.employee("E2"))], by: .tester) }
            return ids
        } changes: { ids in
            [.remove(.people, id: ids.last ?? "", reason: "the last one")]
        }
        #expect(seen == [["E1"], ["E1", "E2"]])
        #expect(plan == ["E1", "E2"])
        #expect(summary.total.removed == 1)
        #expect(try repository.ids(.people) == ["E1"])
    }

    @Test func aPlanIsMadeOnceWhereNobodyWrote() throws {
        let repository = try Scratch().repository()
        var plans = 0
        try repository.apply(by: .tester) { _ in
            plans += 1
        } changes: {
            [.put(try Samples.employee("E1"))]
        }
        #expect(plans == 1)
        #expect(try repository.ids(.people) == ["E1"])
    }

    /// What the caller's code throws is the caller's; nothing is changed then, in the first plan or in the second.
    @Test(arguments: [1, 2]) func whatAPlanThrowsPassesAsItIs(failing: Int) throws {
        struct Refusal: Error, Equatable {}
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let other = try scratch.reopened()
        var plans = 0
        #expect(throws: Refusal()) {
            try repository.apply(by: .tester) { _ in
                plans += 1
                if plans == failing { throw Refusal() }
                try other.apply([.put(Samples.employee("E\(plans)"))], by: .tester)
            } changes: {
                [.put(try Samples.employee("E9"))]
            }
        }
        #expect(try repository.ids(.people) == (failing == 1 ? [] : ["E1"]))
        #expect(throws: Refusal()) { try repository.reading { _ in throw Refusal() } }
    }

    @Test func readersSeeOneMomentWhileOthersWrite() throws {
        let scratch = try Scratch()
        let reader = try scratch.repository()
        let writer = try scratch.reopened()
        try writer.apply([.put(Samples.employee("E1"))], by: .tester)
        var seen: [String] = []
        try reader.forEachRecord([.people, .permits]) { record in
            seen.append(record.id)
            try writer.apply([.put(Samples.permit("P1", of: "E1", until: "2025-10-30"))], by: .tester)
        }
        #expect(seen == ["E1"])
        #expect(try reader.ids(.permits) == ["P1"])
    }
}
