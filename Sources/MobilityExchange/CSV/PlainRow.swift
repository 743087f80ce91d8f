import CivilCalendar

/// A row of CSV in which nothing has to be quoted, put together in a place that serves for many rows: where there are millions
/// of them, adding cell by cell to what is written costs more than the cells.
///
/// It is of no use once a cell has to be thought about or there is no more room; see ``isPlain``.
struct PlainRow: CSVCells {
    /// Room for a row of codes, days and ids of common length.
    static let room = 256

    private let memory: UnsafeMutableBufferPointer<UInt8>
    private let separator: UInt8
    private var count = 0
    /// Whether all cells so far have been taken.
    private(set) var isPlain = true

    /// - Parameter memory: where the row is put together.
    init(in memory: UnsafeMutableBufferPointer<UInt8>, separator: UInt8) {
        self.memory = memory
        self.separator = separator
    }

    /// The row so far, with its end.
    func ended() -> UnsafeBufferPointer<UInt8> {
        if count > 0 { memory[count - 1] = UInt8(ascii: "\n") }
        return UnsafeBufferPointer(rebasing: memory[..<count])
    }

    mutating func append(cell: String) {
        var cell = cell
        cell.withUTF8 { text in
            if CSVWriter.isPlain(text) { put(text) } else { isPlain = false }
        }
    }

    mutating func append(made cells: UnsafeBufferPointer<UInt8>) { put(cells) }

    mutating func append(day: Day?) {
        guard hasRoom(for: Day.length) else { return }
        if let day { count += day.write(to: UnsafeMutableBufferPointer(rebasing: memory[count...])) }
        endCell()
    }

    private mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
        guard hasRoom(for: text.count) else { return }
        count += UnsafeMutableBufferPointer(rebasing: memory[count...]).update(fromContentsOf: text)
        endCell()
    }

    /// Whether a cell of so many bytes and what ends it can be taken.
    private mutating func hasRoom(for length: Int) -> Bool {
        isPlain = isPlain && count + length < memory.count
        return isPlain
    }

    private mutating func endCell() {
        memory[count] = separator
        count += 1
    }
}
