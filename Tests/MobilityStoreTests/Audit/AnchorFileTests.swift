import CivilCalendar
import Foundation
import Mobility
import Testing

@testable import MobilityStore

@Suite struct AnchorFileTests {
    private static let zeros = String(repeating: "0", count: 64)
    /// 2025-11-01 12:26:40 UTC, 07:26:40 in Lima.
    private static let moment = Moment(seconds: 1_762_000_000)

    private func text(_ file: AnchorFile) throws -> String { try String(contentsOfFile: file.path, encoding: .utf8) }

    @Test func aLineADayAndOneForEachNewState() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let file = AnchorFile(beside: scratch.path)
        #expect(file.path == scratch.path + ".anchor")
        #expect(try file.lines() == nil)
        #expect(try repository.anchorJournal(in: file, at: Self.moment))
        #expect(try text(file) == "2025-11-01T12:26:40Z 0 \(Self.zeros)\n")
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        // Once more that day, to its last second in Lima: nothing new to say.
        let last = Moment(endOf: Self.moment.limaDay)
        #expect(try repository.anchorJournal(in: file, at: last))
        #expect(try file.lines()?.count == 1)
        // The next day says so again, though nothing changed.
        let next = Moment(seconds: last.seconds + 1)
        #expect(try repository.anchorJournal(in: file, at: next))
        #expect(try file.lines()?.count == 2)
        // And a change is anchored at once.
        try repository.apply([.put(try Samples.employee("E1"))], by: .tester)
        #expect(try repository.anchorJournal(in: file, at: next))
        let head = try repository.journalHead()
        #expect(try file.lines()?.last?.anchor == JournalAnchor(at: next, head: head))
        #expect(try text(file).hasPrefix("2025-11-01T12:26:40Z 0 \(Self.zeros)\n2025-11-02T05:00:00Z 0 "))
        #expect(try text(file).hasSuffix("\n2025-11-02T05:00:00Z 1 \(Hex.text(head.hash))\n"))
    }

    @Test func aLastLineThatDoesNotFitIsToldAndStays() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        for line in ["2025-11-01T12:26:40Z 7 \(Self.zeros)", "2025-11-01T12:26:40Z 0 \(Self.zeros.dropLast())1", "?"] {
            let file = AnchorFile(path: "\(scratch.folder)/\(UUID().uuidString)")
            // Cut short besides: the next line begins on its own.
            try Data(line.utf8).write(to: URL(fileURLWithPath: file.path))
            #expect(try !repository.anchorJournal(in: file, at: Self.moment))
            #expect(try text(file) == "\(line)\n2025-11-01T12:26:40Z 0 \(Self.zeros)\n")
            #expect(try repository.anchorJournal(in: file, at: Self.moment))
        }
    }

    @Test(arguments: [
        "2025-11-01T12:26:40Z 0 \(zeros) ", " 2025-11-01T12:26:40Z 0 \(zeros)", "2025-11-01T12:26:40 0 \(zeros)",
        "2025-11-01T12:26:40-05:00 0 \(zeros)", "2025-11-01 0 \(zeros)", "2025-11-01T12:26:40Z -1 \(zeros)",
        "2025-11-01T12:26:40Z 01 \(zeros)", "2025-11-01T12:26:40Z 0 \(zeros)0", "2025-11-01T12:26:40Z 0",
        "2025-11-01T12:26:40Z 0 \(zeros.dropLast())A", "2025-11-01T12:26:40Z 0 \(zeros.dropLast())g", "# note",
        "2025-11-01T12:26:40Z  0 \(zeros)",
    ])
    func otherLinesAreNamedByTheirNumber(line: String) throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let file = AnchorFile(beside: scratch.path)
        try Data("2025-11-01T12:26:40Z 0 \(Self.zeros)\r\n\n\(line)\n".utf8).write(to: URL(fileURLWithPath: file.path))
        #expect(try repository.audit(anchor: file).faults == [.malformedAnchor(line: 3)])
    }

    @Test func anotherFileIsLeftAlone() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let path = "\(scratch.folder)/people.csv"
        try Data("person_id,kind\nE1,employee\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: StoreError.notAnAnchorFile(path: path)) {
            try repository.anchorJournal(in: AnchorFile(path: path), at: Self.moment)
        }
        #expect(try text(AnchorFile(path: path)) == "person_id,kind\nE1,employee\n")
    }

    @Test func whatIsNoFileOfOnesOwnIsAnError() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        for path in [scratch.folder, scratch.folder + "/none/anchor", "/dev/full"] {
            #expect(throws: StoreError.self) {
                try repository.anchorJournal(in: AnchorFile(path: path), at: Self.moment)
            }
        }
    }
}
