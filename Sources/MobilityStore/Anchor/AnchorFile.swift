import Foundation

/// A file of anchors: a line for each, the oldest first. Lines are only ever appended.
public struct AnchorFile: Sendable {
    /// A line of the file.
    public struct Line: Sendable, Hashable {
        /// Its number, from 1.
        public let number: Int
        /// What it says; nil if it is no anchor.
        public let anchor: JournalAnchor?
    }

    /// Where the file is.
    public let path: String

    /// A file that may be there or not.
    public init(path: String) { self.path = path }

    /// The file beside a database, for those who name no other.
    public init(beside database: String) { self.init(path: database + ".anchor") }

    /// Its lines, empty ones left out; nil if there is no such file. A line a day is little to hold: 10 years have 350
    /// kB.
    public func lines() throws(StoreError) -> [Line]? {
        guard let content = try content() else { return nil }
        let texts = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return texts.enumerated().compactMap { index, bytes in
            // A line that went through a mail may end as mails do.
            let bytes = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
            guard !bytes.isEmpty else { return nil }
            let text = String(validating: bytes, as: UTF8.self)
            return Line(number: index + 1, anchor: text.flatMap { JournalAnchor(line: $0) })
        }
    }

    /// Appends a line and brings it to the disk. The file is made where it is missing, for the owner only; what is in
    /// it stays as it is. A file of lines none of which is an anchor is another file whose name was typed, and is left alone.
    public func append(_ anchor: JournalAnchor) throws(StoreError) {
        if let lines = try lines(), lines.count > 1, lines.allSatisfy({ $0.anchor == nil }) {
            throw .notAnAnchorFile(path: path)
        }
        let isNew = access(path, F_OK) != 0
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        // After a line that was cut short, as on a full disk, the next one begins on its own.
        let isCutShort = try content()?.last.map { $0 != UInt8(ascii: "\n") } ?? false
        let bytes = Array("\(isCutShort ? "\n" : "")\(anchor.line)\n".utf8)
        // In one go, so that two runs at once don't mix their letters.
        let written = write(descriptor, bytes, bytes.count)
        guard written >= 0 else { throw failure() }
        guard written == bytes.count else { throw .diskFull(path: path) }
        guard fsync(descriptor) == 0 else { throw failure() }
        if isNew { syncFolder() }
    }

    /// Brings the file's name to the disk. Some file systems can't do that for a folder; the line is safe all the same.
    private func syncFolder() {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private func content() throws(StoreError) -> Data? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw failure()
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .anchorUnusable(path: path, reason: "") }
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw failure()
        }
    }

    private func failure() -> StoreError { .anchorUnusable(path: path, reason: String(cString: strerror(errno))) }
}
