import CivilCalendar
import Foundation
import GRDB
import Mobility
import Testing

@testable import MobilityStore

/// Whoever changes something behind the program's back is found, and what was changed is named.
@Suite struct RandomTamperingTests {
    /// How many; more with VIGENCIA_TAMPERINGS.
    private static let count = ProcessInfo.processInfo.environment["VIGENCIA_TAMPERINGS"].flatMap(Int.init) ?? 300

    /// A database with some history and anchors of three days, closed.
    private static func original() throws -> (scratch: Scratch, anchor: AnchorFile) {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let anchor = AnchorFile(beside: scratch.path)
        try repository.apply(try Samples.all().puts, by: .tester)
        var edits = RandomEdits(seed: 11)
        var kept: [RecordKind: [String: any Mobility.Record]] = [:]
        for record in try Samples.all() { kept[type(of: record).kind, default: [:]][record.id] = record }
        for step in 1...45 {
            let moment = Moment(seconds: 1_762_000_000 + step * 5000)
            try edits.live(in: repository, at: moment, &kept)
            if step.isMultiple(of: 15) { try repository.anchorJournal(in: anchor, at: moment) }
        }
        #expect(try repository.audit(anchor: anchor).faults == [])
        #expect(try repository.journalHead().entries > 40)
        #expect(try anchor.lines()?.count == 3)
        try repository.close()
        return (scratch, anchor)
    }

    @Test func everyOneIsFoundAndNamed() throws {
        let (scratch, anchor) = try Self.original()
        var done: [RandomTampering.Way: Int] = [:]
        var seed: UInt64 = 0
        while done.values.reduce(0, +) < Self.count {
            seed += 1
            let ways = RandomTampering.Way.allCases
            let way = ways[Int(seed) % ways.count]
            let copy = try Scratch()
            try FileManager.default.copyItem(atPath: scratch.path, toPath: copy.path)
            defer { try? FileManager.default.removeItem(atPath: copy.folder) }
            let queue = try copy.raw()
            var random = RandomTampering(seed: seed)
            let before = try queue.read(Tampering.contents)
            var deed: RandomTampering.Deed?
            do {
                try Tampering.unguarded(queue) { db in deed = try random.act(way, db) }
            } catch is DatabaseError {
                // Refused, such as an empty value where there must be one.
                continue
            }
            guard let deed, try queue.read(Tampering.contents) != before else { continue }
            try queue.close()
            let repository = try copy.reopened()
            let report = try repository.audit(anchor: anchor)
            try repository.close()
            #expect(deed.isNamed(report), "\(seed): \(deed.description): \(report.faults)")
            if !deed.isNamed(report) { return }
            done[way, default: 0] += 1
        }
        for way in RandomTampering.Way.allCases { #expect(done[way, default: 0] >= Self.count / 60, "\(way)") }
    }

    @Test func whatChangesNothingIsNoFault() throws {
        let (scratch, anchor) = try Self.original()
        try Tampering.unguarded(scratch.raw()) { db in
            for table in ["journal"] + RecordKind.allCases.map(\.rawValue) {
                for column in try db.columns(in: table) {
                    try db.execute(sql: "UPDATE \(table) SET \"\(column.name)\" = \"\(column.name)\"")
                }
            }
            try Tampering.rehash(db, from: 1)
            try Tampering.rebuildTables(db)
        }
        try scratch.raw().writeWithoutTransaction { db in try db.execute(sql: "VACUUM; ANALYZE") }
        #expect(try scratch.reopened().audit(anchor: anchor).faults == [])
    }
}
