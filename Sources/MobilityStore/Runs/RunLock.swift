import Foundation

/// Keeps two runs from sending mail at once: a lock on a file beside the database, which the system takes away when the
/// process ends, however it ends. Whoever holds it knows that no mail is being sent by anybody else.
public final class RunLock {
    private static let interval: UInt32 = 200_000

    private let descriptor: Int32

    /// The file of the lock of a database. It stays when the lock is let go: taking it away would let two hold it.
    public static func path(besides database: String) -> String { "\(database).lock" }

    /// Takes the lock.
    /// - Parameter patience: how long to wait for another run.
    /// - Throws: `runningAlready` where another run holds it all that time.
    public init(besides database: String, patience: Duration) throws(StoreError) {
        let path = RunLock.path(besides: database)
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let folder = FilePrimitives.folder(of: path)
            throw errno == ENOSPC ? .diskFull(path: path) : .folderNotWritable(path: folder)
        }
        let limit = ContinuousClock.now + patience
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR, ContinuousClock.now < limit else {
                close(descriptor)
                throw .runningAlready(path: path)
            }
            usleep(RunLock.interval)
        }
        self.descriptor = descriptor
    }

    /// Lets it go.
    public func release() { flock(descriptor, LOCK_UN) }

    deinit { close(descriptor) }
}
