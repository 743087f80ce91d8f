import Mobility

extension PolicyUnit {
    /// What has to stand in the files for a value of this unit.
    var expected: Expected {
        switch self {
        case .days, .workingDays, .months, .years, .number: .number(countRange)
        case .percent: .percent
        case .soles, .fee: .soles(solesRange)
        case .digits: .digits(PolicyUnit.digitsRange)
        case .address: .address
        case .phrases: .phrases
        case .choice(let words): .word(words)
        }
    }

    /// Reads a value; nil if it is not of this unit or out of range.
    func value(from text: String) -> PolicyValue? {
        switch self {
        case .days, .workingDays, .months, .years, .number:
            guard text.utf8.allSatisfy(PolicyUnit.isDigit), let count = Int(text), countRange.contains(count) else {
                return nil
            }
            return .count(count)
        case .percent: return PolicyUnit.millionths(text).map { .rate(millionths: $0) }
        case .soles, .fee:
            guard let money = Money(text), money >= Money(centimos: solesRange.lowerBound * 100),
                money <= Money(centimos: solesRange.upperBound * 100)
            else { return nil }
            return .money(money)
        case .digits:
            let isCode = PolicyUnit.digitsRange.contains(text.utf8.count) && text.utf8.allSatisfy(PolicyUnit.isDigit)
            return isCode ? .word(text) : nil
        case .address: return MailAddress(text).map { .word($0.text) }
        case .phrases:
            // A shorter one would be found in nearly every page.
            let phrases = text.split(separator: ";").map { String($0).trimmingBlanks() }
            return !phrases.isEmpty && phrases.allSatisfy({ $0.count >= 4 })
                ? .word(phrases.joined(separator: ";")) : nil
        case .choice(let words): return words.contains(text) ? .word(text) : nil
        }
    }

    /// Ten years of days, ten of months, and no age above 150: more is a slip of the pen.
    private var countRange: ClosedRange<Int> {
        switch self {
        case .months: 0...120
        case .years: 0...150
        default: 0...3_660
        }
    }

    /// The UIT rose from 4,050 to 5,500 in ten years. The limit keeps the exact sum of a fine of 100 % a day, through
    /// the last day that can be written, within 64 bits. Only a fee can be nothing.
    private var solesRange: ClosedRange<Int> { (self == .fee ? 0 : 1)...30_000 }

    /// The payment codes that are known have five digits; there is room for longer ones.
    private static let digitsRange = 1...12

    /// `0.1 %` is 1,000 millionths.
    private static func millionths(_ text: String) -> Int? {
        guard text.last == "%" else { return nil }
        let parts = String(text.dropLast()).trimmingBlanks().split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...3).contains(parts[0].utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }), let whole = Int(parts[0])
        else { return nil }
        var decimals = 0
        if parts.count == 2 {
            guard (1...4).contains(parts[1].utf8.count),
                let digits = Int(parts[1] + String(repeating: "0", count: 4 - parts[1].utf8.count))
            else { return nil }
            decimals = digits
        }
        let millionths = whole * 10_000 + decimals
        return millionths <= 1_000_000 ? millionths : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
