import CivilCalendar
import Foundation
import Mobility
import MobilityStore
import Synchronization
import Testing

/// Cron, several people and a backup at once on one database.
@Suite("many at once", .serialized)
struct ContentionTests {
    /// For how long: a moment in `make test`, a minute in `make soak`.
    private static let seconds = Double(ProcessInfo.processInfo.environment["VIGENCIA_SOAK_SECONDS"] ?? "") ?? 4

    /// What went on.
    private final class Record: Sendable {
        /// The number of the last change of a writer that was acknowledged.
        let last = Mutex<[Int: Int]>([:])
        let reads = Mutex(0)
        let complaints = Mutex<[String]>([])
    }

    /// What a writer changes, and what it gives for a number. All but the last two change the same two records.
    private static func change(_ writer: Int, _ number: Int, _ tool: Tool) throws -> [String] {
        let folder = "w\(writer)"
        switch writer {
        case 0..<4:
            let column = ["email", "manager_email", "department", "site"][writer]
            try tool.folder.write("\(folder)/people.csv", "person_id,\(column)\nE-009,w\(number)@example.com\n")
            return ["import", folder]
        case 4:
            return ["outage", "close", "O-2026-11", "--ended", day(number).description, "--replace"]
        case 5:
            try tool.folder.write("\(folder)/outages.csv", "outage_id,source\nO-2026-11,notice \(number)\n")
            return ["import", folder]
        case 6: return ["outage", "add", "W-\(number)", "--began", "2026-11-20", "--procedures", "card"]
        default: return ["attempt", "--person", "E-009", "--outage", "O-2026-03", "--on", "2026-03-18"]
        }
    }

    private static func day(_ number: Int) -> Day { Day(number: 20_780 + number) }

    private static func question(_ reader: Int, _ number: Int) -> [String] {
        switch reader {
        case 0: ["report", "--as-of", "2026-11-21"]
        case 1: ["export", "out", "--overwrite"]
        case 2: ["explain", "E-009", "--as-of", "2026-11-21"]
        default: ["backup", "--output", "b.tar", "--overwrite"]
        }
    }

    @Test("no change is lost, and nobody is told that the database is in use")
    func contention() throws {
        let tool = try Tool.withExample()
        let record = Record()
        let end = ContinuousClock.now + .seconds(Self.seconds)
        let finished = DispatchSemaphore(value: 0)
        func start(_ body: @escaping @Sendable () throws -> Void) {
            // Threads of their own: those of a pool are as few as the processors.
            Thread {
                do { try body() } catch { record.complaints.withLock { $0.append("\(error)") } }
                finished.signal()
            }.start()
        }
        for writer in 0..<8 {
            start {
                var number = 0
                while ContinuousClock.now < end {
                    number += 1
                    let result = try tool.run(Self.change(writer, number, tool))
                    guard result.code == 0 else {
                        record.complaints.withLock { $0.append("writer \(writer): \(result.errors)") }
                        continue
                    }
                    record.last.withLock { $0[writer] = number }
                }
            }
        }
        for reader in 0..<4 {
            start {
                var number = 0
                while ContinuousClock.now < end {
                    number += 1
                    let result = try tool.run(Self.question(reader, number))
                    record.reads.withLock { $0 += 1 }
                    if result.code != 0 {
                        record.complaints.withLock { $0.append("reader \(reader): \(result.errors)") }
                    }
                }
            }
        }
        for _ in 0..<12 { finished.wait() }
        #expect(record.complaints.withLock { $0 } == [])
        try check(tool, record.last.withLock { $0 })
        #expect(record.reads.withLock { $0 } >= 4)
    }

    /// What is stored is what was acknowledged last of every column, and every record that was added.
    private func check(_ tool: Tool, _ last: [Int: Int]) throws {
        #expect(last.count == 8, "every writer got its turn: \(last)")
        func mail(_ writer: Int) -> String { "w\(last[writer] ?? 0)@example.com" }
        let (person, outage, outages, evidence) = try tool.asking { repository in
            (
                try #require(try repository.record(.people, id: "E-009") as? Person),
                try #require(try repository.record(.outages, id: "O-2026-11") as? Outage),
                try repository.ids(.outages), try repository.ids(.evidence)
            )
        }
        #expect(person.email == mail(0) && person.managerEmail == mail(1))
        #expect(person.department == mail(2) && person.site == mail(3))
        #expect(outage.endedOn == Self.day(last[4] ?? 0))
        #expect(outage.source == "notice \(last[5] ?? 0)")
        #expect(Set(outages).isSuperset(of: (1...(last[6] ?? 1)).map { "W-\($0)" }))
        #expect(evidence.count { $0.hasPrefix("ATT-O-2026-03-E-009") } == last[7])
        let health = try tool.run("doctor", "--findings")
        #expect(health.code == 0, "\(health.output)")
        let restored = try tool.run("restore", "b.tar", "--db", "r.db")
        #expect(restored.code == 0, "\(restored.errors)")
    }
}
