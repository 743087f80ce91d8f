/// A second in time, of whatever zone. Like ``Day`` it is handed in; nothing in this module asks what time it is.
public struct Moment: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int

    /// Makes a moment of seconds since 1970-01-01T00:00:00Z.
    public init(seconds: Int) { self.seconds = seconds }

    /// Reads RFC 3339 in UTC, as the database holds it: `2025-10-30T14:05:00Z`. Parts of a second are left out.
    public init?(utc text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes.last == UInt8(ascii: "Z"),
            bytes.count == 20 || bytes[19] == UInt8(ascii: "."),
            let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = Moment.two(bytes, 11, below: 24),
            let minute = Moment.two(bytes, 14, below: 60), let second = Moment.two(bytes, 17, below: 61)
        else { return nil }
        self.init(seconds: Int(day.number) * 86_400 + hour * 3_600 + minute * 60 + second)
    }

    public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

    /// The day on a clock that is so many seconds ahead of UTC.
    public func day(utcOffset: Int) -> Day {
        let local = seconds + utcOffset
        return Day(number: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    }

    /// The time of day on a clock that is so many seconds ahead of UTC: `14:05:00`.
    public func time(utcOffset: Int) -> String {
        let local = seconds + utcOffset
        let ofDay = local - Int(day(utcOffset: utcOffset).number) * 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(ofDay / 3600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))"
    }

    private static func two(_ bytes: [UInt8], _ at: Int, below limit: Int) -> Int? {
        let digits = bytes[at..<(at + 2)].map { Int($0) - 48 }
        guard digits.allSatisfy({ (0...9).contains($0) }), digits[0] * 10 + digits[1] < limit else { return nil }
        return digits[0] * 10 + digits[1]
    }
}

extension Moment: CustomStringConvertible {
    /// RFC 3339 in UTC.
    public var description: String { "\(day(utcOffset: 0))T\(time(utcOffset: 0))Z" }
}
