import Crypto

/// Bytes to be hashed in which every part stands behind its length, so that no two sequences of parts look alike.
struct CanonicalBytes {
    private var hasher = SHA256()

    mutating func append(_ part: [UInt8]) {
        appendNumber(part.count)
        hasher.update(data: part)
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            appendNumber(bytes.count)
            hasher.update(bufferPointer: UnsafeRawBufferPointer(bytes))
        }
    }

    mutating func append(_ number: Int) {
        appendNumber(8)
        appendNumber(number)
    }

    /// The SHA-256 of what was appended: 32 bytes.
    var sha256: [UInt8] { Array(hasher.finalize()) }

    private mutating func appendNumber(_ number: Int) {
        withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).bigEndian) { hasher.update(bufferPointer: $0) }
    }
}
