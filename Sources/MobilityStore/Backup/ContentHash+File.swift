import Crypto
import Foundation

extension ContentHash {
    /// The hash and the length of a file, which is read piece by piece: a database may be larger than the memory.
    static func ofFile(_ path: String) throws(BackupError) -> (hash: ContentHash, size: Int) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { close(descriptor) }
        var hasher = SHA256()
        var size = 0
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path) }
            if count == 0 { break }
            piece.withUnsafeBytes { hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            size += count
        }
        guard let hash = ContentHash(hexadecimal(hasher.finalize())) else { throw unreadable(path) }
        return (hash, size)
    }

    /// Bytes as lower-case hexadecimal digits.
    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func unreadable(_ path: String) -> BackupError {
        .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
}
