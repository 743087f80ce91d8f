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
    public var description: String { String(unsafeUninitializedCapacity: Day.length, initializingUTF8With: write) }

    /// Appends the bytes of ``description``.
    public func append(to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Day.length) { text in
            _ = write(to: text)
            bytes.append(contentsOf: text)
        }
    }

    /// How many bytes ``description`` has.
    public static let length = 10

    /// Writes the bytes of ``description`` to a place that has room for them, and says how many they are. Digit by digit,
    /// since files hold days by the million.
    public func write(to text: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let (year, month, day) = civil
        func write(_ number: UInt32, at place: Int) {
            text[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10)
            text[place + 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10)
        }
        let years = UInt32(truncatingIfNeeded: year)
        write(years / 100, at: 0)
        write(years % 100, at: 2)
        text[4] = UInt8(ascii: "-")
        write(UInt32(truncatingIfNeeded: month), at: 5)
        text[7] = UInt8(ascii: "-")
        write(UInt32(truncatingIfNeeded: day), at: 8)
        return Day.length
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
