import Glibc
import MobilityStore

/// A file that is written under another name beside its own and takes its place in one step, so that nobody ever finds
/// half of it. It is readable by its owner only unless it is said to hold no personal data.
final class FileReplacement {
    private let path: String
    private let temporaryPath: String
    private var descriptor: Int32

    /// - Parameter mode: who may read it, as far as the umask allows.
    init(directory: String, name: String, mode: mode_t = 0o600) throws(ByteFile.Failure) {
        path = "\(directory)/\(name)"
        temporaryPath = "\(directory)/.\(name).\(getpid())"
        unlink(temporaryPath)
        descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .last }
    }

    deinit {
        // Without a commit nothing of it stays.
        if descriptor >= 0 { close(descriptor) }
        unlink(temporaryPath)
    }

    func write(_ bytes: [UInt8]) throws(ByteFile.Failure) {
        guard FilePrimitives.write(bytes, into: descriptor) else { throw .last }
    }

    /// Brings the bytes to the disk, as yet under the other name.
    func finish() throws(ByteFile.Failure) {
        let isSynced = fsync(descriptor) == 0
        let failure = ByteFile.Failure.last
        close(descriptor)
        descriptor = -1
        if !isSynced { throw failure }
    }

    /// Takes the place of the file.
    func commit() throws(ByteFile.Failure) {
        guard rename(temporaryPath, path) == 0 else { throw .last }
    }
}
