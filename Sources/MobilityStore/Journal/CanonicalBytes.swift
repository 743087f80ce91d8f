import Crypto

/// Bytes to be hashed in which every part stands behind its length, so that no two sequences of parts look alike.
struct CanonicalBytes {
    private var bytes: [UInt8] = []

    mutating func append(_ part: [UInt8]) {
        appendNumber(part.count)
        bytes += part
    }

    mutating func append(_ text: String) {
        appendNumber(text.utf8.count)
        bytes += text.utf8
    }

    mutating func append(_ number: Int) {
        appendNumber(8)
        appendNumber(number)
    }

    /// The SHA-256 of what was appended: 32 bytes.
    var sha256: [UInt8] { SHA256.hash(data: bytes).bytes }

    private mutating func appendNumber(_ number: Int) {
        withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).bigEndian) { bytes += $0 }
    }
}

extension SHA256.Digest {
    /// Its 32 bytes.
    var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
}
