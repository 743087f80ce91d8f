import Crypto
import Mobility

/// The SHA-256 of a content, by which the vault keeps it.
public struct ContentHash: Sendable, Hashable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    public let description: String

    /// Takes the hash of a content.
    public init(of content: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        description = String(
            decoding: SHA256.hash(data: content).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }

    /// Reads a hash as records hold it; nil if it is none.
    public init?(_ text: String) {
        guard Identifiers.isSHA256(text) else { return nil }
        description = text
    }
}
