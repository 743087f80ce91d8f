import MobilityStore

/// A long list of packed values, which is written once and then read from its beginning as often as one likes.
final class Spool {
    /// How many values are in a part; a multiple of what the database takes by one statement.
    static let width = 256

    private let spill: Spill
    private let number: Int
    private var inMemory: [[UInt8]] = []
    private var onDisk = 0
    private var last = PackedBytes()
    private var lastCount = 0

    init(_ spill: Spill) {
        self.spill = spill
        number = spill.nextNumber()
    }

    /// Appends a value.
    func append(_ pack: (inout PackedBytes) -> Void) throws(StoreError) {
        pack(&last)
        lastCount += 1
        guard lastCount == Spool.width else { return }
        if spill.hasRoom(for: lastCount) {
            inMemory.append(last.bytes)
        } else {
            try spill.file().keep(last.bytes, part: onDisk, of: number)
            onDisk += 1
        }
        last = PackedBytes()
        lastCount = 0
    }

    /// Begins to read: gives the next values each time it is called, and nil at the end.
    func parts() -> () throws(StoreError) -> (count: Int, bytes: [UInt8])? {
        var next = 0
        return { [self] () throws(StoreError) in
            defer { next += 1 }
            if next < inMemory.count { return (Spool.width, inMemory[next]) }
            if next < inMemory.count + onDisk {
                return (Spool.width, try spill.file().part(next - inMemory.count, of: number))
            }
            return next == inMemory.count + onDisk && lastCount > 0 ? (lastCount, last.bytes) : nil
        }
    }

    /// Forgets everything that is in memory; what is on disk goes with the file.
    func removeAll() {
        (inMemory, onDisk, last, lastCount) = ([], 0, PackedBytes(), 0)
    }
}
