extension Day: CustomStringConvertible {
    /// Reads `YYYY-MM-DD` and nothing else: 2023-02-30 and 2025-2-3 are refused.
    public init?(iso text: some StringProtocol) {
        var text = String(text)
        let day = text.withUTF8 { Day(iso: $0) }
        guard let day else { return nil }
        self = day
    }

    /// Reads the bytes of such a text.
    public init?(iso bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.digits(bytes, 0..<4), let month = Day.digits(bytes, 5..<7),
            let day = Day.digits(bytes, 8..<10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = civil
        // Digit by digit, since files hold days by the million.
        return String(unsafeUninitializedCapacity: 10) { text in
            func write(_ number: Int, digits: Int, at place: Int) {
                var rest = number
                for index in stride(from: place + digits - 1, through: place, by: -1) {
                    text[index] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
            }
            write(year, digits: 4, at: 0)
            text[4] = UInt8(ascii: "-")
            write(month, digits: 2, at: 5)
            text[7] = UInt8(ascii: "-")
            write(day, digits: 2, at: 8)
            return 10
        }
    }

    private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ places: Range<Int>) -> Int? {
        var value = 0
        for place in places {
            let byte = bytes[place]
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }
}
