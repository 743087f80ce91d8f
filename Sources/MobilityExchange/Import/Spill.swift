import Mobility
import MobilityStore

/// How much an import keeps in memory, and the file for the rest. The file is opened when it is needed, which for most
/// imports is never.
final class Spill {
    private var room: Int
    private var opened: SpillFile?
    private var lists = 0

    /// - Parameter room: how many rows and records may be kept in memory.
    init(room: Int) { self.room = room }

    /// Whether so many more may be kept in memory. Once they may not, nothing may any more, so that what comes later in
    /// a list is never in memory while what comes earlier is not.
    func hasRoom(for count: Int = 1) -> Bool {
        guard room >= count else {
            room = 0
            return false
        }
        room -= count
        return true
    }

    /// The file.
    func file() throws(StoreError) -> SpillFile {
        if let opened { return opened }
        let file = try SpillFile()
        opened = file
        return file
    }

    /// A number for a list or a table of the file that no other has.
    func nextNumber() -> Int {
        lists += 1
        return lists
    }
}
