/// Follows a stream of bytes and tells where it stops being UTF-8 (RFC 3629: no overlong forms, no surrogates).
struct UTF8Check {
    private var missing = 0
    private var low: UInt8 = 0x80
    private var high: UInt8 = 0xBF

    /// Whether a character of several bytes has begun and is not complete.
    var isInside: Bool { missing > 0 }

    /// Takes the next byte; false if it can't stand here. After that the check goes on as if anew.
    mutating func accepts(_ byte: UInt8) -> Bool {
        if missing > 0 {
            defer { (low, high) = (0x80, 0xBF) }
            guard (low...high).contains(byte) else {
                missing = 0
                return false
            }
            missing -= 1
            return true
        }
        switch byte {
        case 0..<0x80: return true
        case 0xC2...0xDF: missing = 1
        case 0xE0: (missing, low) = (2, 0xA0)
        case 0xED: (missing, high) = (2, 0x9F)
        case 0xE1...0xEF: missing = 2
        case 0xF0: (missing, low) = (3, 0x90)
        case 0xF1...0xF3: missing = 3
        case 0xF4: (missing, high) = (3, 0x8F)
        default: return false
        }
        return true
    }
}
