import Glibc

/// A file that is read from its beginning to its end.
final class ByteFile {
    /// Why a file can't be read or written, in the words of the operating system.
    struct Failure: Error { let reason: String }

    /// Its size when it was opened, in bytes.
    let size: Int
    /// How many bytes have been read.
    private(set) var offset = 0
    private let descriptor: Int32

    init(path: String) throws(Failure) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        var status = stat()
        size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    deinit { close(descriptor) }

    /// The next bytes, as many as `count` where the file has them; none at the end.
    func read(upTo count: Int = 1 << 18) throws(Failure) -> [UInt8] {
        var failure: Failure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = .last }
                if got <= 0 { break }
                filled += got
            }
        }
        if let failure { throw failure }
        offset += bytes.count
        return bytes
    }
}

extension ByteFile.Failure {
    /// What the last call to the operating system failed for.
    static var last: ByteFile.Failure {
        let number = errno
        return ByteFile.Failure(reason: strerror(number).map { String(cString: $0) } ?? "error \(number)")
    }
}
