/// Moments as people in Lima write and read them.
extension Moment {
    /// Peru's time is five hours behind UTC all year; it has had no summer time since 1994. Taken as such rather than
    /// from a time zone file, which a small machine may lack. In seconds.
    public static let limaOffset = -5 * 3600

    /// Reads RFC 3339, `2026-11-25T02:55:00Z` or `2026-11-24T21:55:00-05:00`; without a zone it is Lima's time. A blank
    /// may stand for the `T`; parts of a second are left out.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 19, [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(bytes[10]),
            let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
            let ofDay = Moment.time(bytes[11..<19])
        else { return nil }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: Moment.isDigit)
            guard !fraction.isEmpty else { return nil }
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard let offset = rest.isEmpty ? Moment.limaOffset : Moment.offset(rest) else { return nil }
        self.init(seconds: Int(day.number) * 86_400 + ofDay - offset)
    }

    /// The first second of a day in Lima.
    public init(startOf day: Day) { self.init(seconds: Int(day.number) * 86_400 - Moment.limaOffset) }

    /// The last second of a day in Lima.
    public init(endOf day: Day) { self.init(seconds: Int(day.number) * 86_400 - Moment.limaOffset + 86_399) }

    /// The day in Lima.
    public var limaDay: Day { day(utcOffset: Moment.limaOffset) }
    /// As clocks in Lima show it: `2026-11-24 21:55:00`.
    public var lima: String { "\(limaDay) \(time(utcOffset: Moment.limaOffset))" }
    /// RFC 3339 in Lima's time: `2026-11-24T21:55:00-05:00`.
    public var limaWithOffset: String { "\(limaDay)T\(time(utcOffset: Moment.limaOffset))-05:00" }

    /// The seconds of `HH:MM:SS`. A leap second counts as the one before it.
    private static func time(_ bytes: ArraySlice<UInt8>) -> Int? {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(twoDigits)
        guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
            hour <= 23, minute <= 59, second <= 60
        else { return nil }
        return hour * 3600 + minute * 60 + min(second, 59)
    }

    /// The seconds of `Z`, `+HH:MM` or `-HH:MM`.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.elementsEqual("Z".utf8) || bytes.elementsEqual("z".utf8) { return 0 }
        let parts = bytes.dropFirst().split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(
            twoDigits)
        guard let sign = bytes.first, parts.count == 2, let hours = parts[0], let minutes = parts[1], hours <= 23,
            minutes <= 59
        else { return nil }
        switch sign {
        case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
        default: return nil
        }
    }

    private static func twoDigits(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count == 2, bytes.allSatisfy(isDigit) else { return nil }
        return Int(String(decoding: bytes, as: UTF8.self))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
