import Foundation

/// The folder of the vault, with the calls to the operating system that keep it whole.
struct VaultFolder {
    let path: String

    /// Brings a content under its name, all of it or nothing, and never over what is there.
    ///
    /// It is written to a file of another name first and reaches the disk; only then is it linked to its own name, which
    /// fails where there is one already. The folders are brought to the disk too, or a loss of power could take the name
    /// away again.
    func write(_ content: [UInt8], to folders: [String], name: String) throws(VaultError) {
        let folder = try makeFolders(folders)
        let temporary = "\(path)/.\(name).\(getpid()).\(UInt64.random(in: .min ... .max)).part"
        defer { unlink(temporary) }
        try fill(temporary, with: content)
        if link(temporary, "\(folder)/\(name)") != 0, errno != EEXIST { throw failure() }
        try sync(folder)
    }

    /// The content of a file; nil if there is none.
    func read(_ file: String) throws(VaultError) -> [UInt8]? {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .unreadable(file: file, reason: reason())
        }
        defer { close(descriptor) }
        return try read(descriptor, named: file)
    }

    /// What comes from an open file until its end, or until it is more than a limit.
    func read(_ descriptor: Int32, named name: String, limit: Int = .max) throws(VaultError) -> [UInt8] {
        var content: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = piece.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(file: name, reason: reason()) }
            if count == 0 { return content }
            content += piece[..<count]
            guard content.count <= limit else { throw .tooLong(name: name, limit: limit) }
        }
    }

    /// Takes a file away, and brings that to the disk.
    /// - Returns: whether it was there.
    func remove(_ file: String) throws(VaultError) -> Bool {
        guard unlink(file) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return false }
            throw failure()
        }
        try sync(URL(fileURLWithPath: file).deletingLastPathComponent().path)
        return true
    }

    /// Makes the folder and those in it that lead to a file, for the owner only.
    private func makeFolders(_ folders: [String]) throws(VaultError) -> String {
        var made = path
        try makeFolder(made)
        for name in folders {
            made += "/\(name)"
            try makeFolder(made)
        }
        return made
    }

    private func makeFolder(_ folder: String) throws(VaultError) {
        guard mkdir(folder, 0o700) == 0 else {
            if errno == EEXIST { return }
            throw failure()
        }
        let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
        try sync(parent.isEmpty ? "/" : parent)
    }

    private func fill(_ file: String, with content: [UInt8]) throws(VaultError) {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        guard FilePrimitives.write(content, into: descriptor) else { throw failure() }
        guard fsync(descriptor) == 0 else { throw failure() }
    }

    private func sync(_ folder: String) throws(VaultError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure() }
    }

    private func failure() -> VaultError { .unwritable(path: path, reason: reason()) }

    /// What the last call to the operating system failed for.
    private func reason() -> String { String(cString: strerror(errno)) }
}
