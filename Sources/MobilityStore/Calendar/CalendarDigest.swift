/// Digests for calendars.
public enum CalendarDigest {
    /// The SHA-256 of some parts, each behind its length: 32 bytes.
    public static func sha256(_ parts: some Sequence<String>) -> [UInt8] {
        var bytes = CanonicalBytes()
        for part in parts { bytes.append(part) }
        return bytes.sha256
    }

    /// The same as 64 hexadecimal digits.
    public static func hexadecimal(_ parts: some Sequence<String>) -> String {
        sha256(parts).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
