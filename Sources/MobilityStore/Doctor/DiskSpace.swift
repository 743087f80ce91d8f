import Foundation

/// How much room there is on the disk of a file.
struct DiskSpace {
    /// Bytes that are left.
    let free: Int
    /// Bytes that there are.
    let size: Int

    /// Asks the system; nil if it does not say.
    init?(of path: String) {
        var status = statvfs()
        guard statvfs(path, &status) == 0, status.f_blocks > 0 else { return nil }
        let block = Int(status.f_frsize)
        self.init(free: Int(status.f_bavail) * block, size: Int(status.f_blocks) * block)
    }

    init(free: Int, size: Int) {
        self.free = free
        self.size = size
    }

    /// What there is to say of the disk of a folder: below 500 MB little can be stored any more; below a tenth it is time
    /// to make room.
    func complaint(_ folder: String) -> Complaint? {
        let (megabytes, percent) = (free / 1_000_000, Int((Double(free) / Double(max(1, size)) * 100).rounded(.down)))
        if free < 500_000_000 { return .diskNearlyFull(path: folder, free: megabytes, percent: percent) }
        if free < size / 10 { return .diskGettingFull(path: folder, free: megabytes, percent: percent) }
        return nil
    }
}
