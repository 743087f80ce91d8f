import Mobility
import MobilityStore

/// The rows of a file by their ids, broken ones included: others may refer to them.
final class KnownRows {
    /// What has to be remembered of a row once its record is made.
    struct Row {
        /// Its line.
        var line: Int
        /// The person to whom a permit, filing or stay belongs, or the principal of a person; nil if unknown or none.
        var link: String?
        /// What a person is.
        var role: PersonKind?
        /// Where it changes something that stored records count on: gives its record to somebody else, or makes a
        /// dependent of an employee.
        var moved: Place?
    }

    private let spill: Spill
    private let number: Int
    private let fileName: String
    private var inMemory: [ExactText: Row] = [:]
    private var isSpilled = false
    /// Rows on disk that no search finds yet. The files of many kinds are never searched; then this is all that is done.
    private let unsorted: Spool
    private var isAllSorted = true
    /// The last id in the order of bytes. Most files are in that order, so that most ids are new at a glance.
    private var highest: String?
    /// What was asked last: the rows of one person mostly stand together.
    private var asked: (id: ExactText, row: Row?)?

    init(_ kind: RecordKind, _ spill: Spill) {
        self.spill = spill
        fileName = kind.fileName
        number = spill.nextNumber()
        unsorted = Spool(spill)
    }

    /// The row of an id; nil if there was none up to now.
    func row(_ id: ExactText) throws(StoreError) -> Row? {
        guard let highest, !ExactText.isBefore(highest, id.text) else { return nil }
        if let asked, asked.id == id { return asked.row }
        var row = inMemory[id]
        if row == nil { row = try spilled(id) }
        asked = (id, row)
        return row
    }

    /// Takes a row.
    func add(_ row: Row, _ id: ExactText) throws(StoreError) {
        asked = nil
        if highest.map({ ExactText.isBefore($0, id.text) }) ?? true { highest = id.text }
        if spill.hasRoom() {
            inMemory[id] = row
        } else {
            (isSpilled, isAllSorted) = (true, false)
            try unsorted.append { packed in
                packed.append(id.text)
                packed.append(pack(row))
            }
        }
    }

    /// Hands over all ids, in no particular order.
    func forEachID(_ body: (String) throws -> Void) throws {
        for id in inMemory.keys { try body(id.text) }
        guard isSpilled else { return }
        try sort()
        try spill.file().forEachKey(in: number, body)
    }

    private func spilled(_ id: ExactText) throws(StoreError) -> Row? {
        guard isSpilled else { return nil }
        try sort()
        guard let bytes = try spill.file().bytes(for: id.text, in: number) else { return nil }
        return try unpack(bytes)
    }

    /// Puts the rows on disk where they can be searched.
    private func sort() throws(StoreError) {
        guard !isAllSorted else { return }
        let parts = unsorted.parts()
        while let part = try parts() {
            var reader = PackedReader(part.bytes)
            while !reader.isAtEnd { try spill.file().set(for: reader.text(), to: reader.bytes(), in: number) }
        }
        unsorted.removeAll()
        isAllSorted = true
    }

    private func pack(_ row: Row) -> [UInt8] {
        var packed = PackedBytes()
        packed.append(row.line)
        packed.append(row.link)
        packed.append(row.role?.rawValue)
        packed.append(row.moved?.line ?? 0)
        packed.append(row.moved?.column ?? 0)
        return packed.bytes
    }

    private func unpack(_ bytes: [UInt8]) throws(StoreError) -> Row {
        var reader = PackedReader(bytes)
        var row = Row(line: try reader.number(), link: try reader.optionalText())
        row.role = try reader.optionalText().flatMap(PersonKind.init)
        let (line, column) = (try reader.number(), try reader.number())
        if line > 0 { row.moved = Place(file: fileName, line: line, column: column > 0 ? column : nil) }
        return row
    }
}
