/// Hands out bytes that are to go.
final class CurlSource {
    /// CURL_READFUNC_ABORT, a macro that Swift does not see.
    private static let abort = 0x1000_0000

    private let bytes: [UInt8]
    private let mayBegin: () -> Bool
    private var position = 0

    /// - Parameter mayBegin: is asked before the first bytes are handed out; if it says no, the transfer ends.
    init(_ bytes: [UInt8], mayBegin: @escaping () -> Bool = { true }) {
        self.bytes = bytes
        self.mayBegin = mayBegin
    }

    /// Whether some were handed out.
    var isBegun: Bool { position > 0 }

    /// Puts the next bytes into a buffer and says how many; 0 at the end.
    func give(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        if position == 0, !mayBegin() { return CurlSource.abort }
        let count = min(buffer.count, bytes.count - position)
        guard count > 0 else { return 0 }
        buffer.copyBytes(from: bytes[position..<(position + count)])
        position += count
        return count
    }
}
