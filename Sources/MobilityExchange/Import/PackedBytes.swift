import CivilCalendar
import Mobility
import MobilityStore

/// Values as few bytes, one after the other, to be read in the same order.
struct PackedBytes {
    private(set) var bytes: [UInt8] = []

    /// A number, in few bytes if it is near 0.
    mutating func append(_ number: Int) {
        // Seven bits a byte, the sign last, as in LEB128 with zigzag.
        var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func append(_ text: String) {
        append(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func append(_ bytes: [UInt8]) {
        append(bytes.count)
        self.bytes += bytes
    }

    mutating func append(_ text: String?) {
        append(text == nil ? 0 : 1)
        if let text { append(text) }
    }

    mutating func append(_ field: FieldValue) {
        switch field {
        case .empty: append(0)
        case .text(let text):
            append(1)
            append(text)
        case .day(let day):
            append(2)
            append(Int(day.number))
        case .integer(let integer):
            append(3)
            append(integer)
        case .money(let money):
            append(4)
            append(money.centimos)
        case .flag(let flag): append(flag ? 6 : 5)
        case .list(let list):
            append(7)
            append(list.count)
            for text in list { append(text) }
        }
    }
}

/// Reads what ``PackedBytes`` wrote.
/// - Throws: ``StoreError/inputOutput(path:)`` if that is not what is there.
struct PackedReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func number() throws(StoreError) -> Int {
        var number: UInt = 0
        for shift in stride(from: 0 as UInt, to: UInt(UInt.bitWidth), by: 7) {
            guard let byte = rest.popFirst() else { break }
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: number >> 1 ^ (0 &- number & 1)) }
        }
        throw PackedReader.damaged
    }

    mutating func text() throws(StoreError) -> String { String(decoding: try run(), as: UTF8.self) }

    mutating func bytes() throws(StoreError) -> [UInt8] { Array(try run()) }

    private mutating func run() throws(StoreError) -> ArraySlice<UInt8> {
        let count = try number()
        guard count >= 0, count <= rest.count else { throw PackedReader.damaged }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func optionalText() throws(StoreError) -> String? { try number() == 0 ? nil : text() }

    mutating func field() throws(StoreError) -> FieldValue {
        switch try number() {
        case 0: return .empty
        case 1: return .text(try text())
        case 2: return .day(Day(number: try number()))
        case 3: return .integer(try number())
        case 4: return .money(Money(centimos: try number()))
        case 5: return .flag(false)
        case 6: return .flag(true)
        case 7:
            var list: [String] = []
            for _ in 0..<max(0, try number()) { list.append(try text()) }
            return .list(list)
        default: throw PackedReader.damaged
        }
    }

    private static var damaged: StoreError { .inputOutput(path: SpillFile.folder) }
}
