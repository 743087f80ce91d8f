/// Hands out bytes that are to go.
final class CurlSource {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether some were handed out.
    var isBegun: Bool { position > 0 }

    /// Puts the next bytes into a buffer and says how many; 0 at the end.
    func give(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - position)
        guard count > 0 else { return 0 }
        buffer.copyBytes(from: bytes[position..<(position + count)])
        position += count
        return count
    }
}
