import MobilityStore
import Testing

@Suite struct SpillFileTests {
    @Test func listsAndTablesAreKeptApart() throws {
        let file = try SpillFile()
        for part in 0..<3 {
            try file.keep([1, UInt8(part)], part: part, of: 1)
            try file.keep([2, UInt8(part)], part: part, of: 2)
        }
        #expect(try file.part(2, of: 1) == [1, 2])
        #expect(try file.part(0, of: 2) == [2, 0])
        #expect(try file.part(3, of: 1).isEmpty)
        try file.set(for: "a", to: [7], in: 1)
        try file.set(for: "a", to: [8], in: 2)
        try file.set(for: "a", to: [9], in: 2)
        #expect(try file.bytes(for: "a", in: 1) == [7])
        #expect(try file.bytes(for: "a", in: 2) == [9])
        #expect(try file.bytes(for: "a", in: 3) == nil)
    }

    @Test func keysAreTheirBytes() throws {
        let file = try SpillFile()
        for (number, key) in ["\u{E9}", "e\u{301}", "E", "Z", "a"].enumerated() {
            try file.set(for: key, to: [UInt8(number)], in: 1)
        }
        #expect(try file.bytes(for: "\u{E9}", in: 1) == [0])
        #expect(try file.bytes(for: "e\u{301}", in: 1) == [1])
        var keys: [String] = []
        try file.forEachKey(in: 1) { keys.append($0) }
        #expect(keys.map { Array($0.utf8) } == ["E", "Z", "a", "e\u{301}", "\u{E9}"].map { Array($0.utf8) })
    }

    @Test func moreThanFitsIntoMemoryIsFound() throws {
        let file = try SpillFile()
        let bytes = [UInt8](repeating: 7, count: 40_000)
        for part in 0..<1_000 {
            try file.keep(bytes + [UInt8(part % 256)], part: part, of: 1)
            try file.set(for: "\(part)", to: [UInt8(part % 256)], in: 1)
        }
        for part in [0, 17, 999] {
            #expect(try file.part(part, of: 1) == bytes + [UInt8(part % 256)])
            #expect(try file.bytes(for: "\(part)", in: 1) == [UInt8(part % 256)])
        }
    }
}
