/// An amount in soles, exact to the céntimo.
public struct Money: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The amount in céntimos.
    public var centimos: Int

    /// Makes an amount of so many céntimos.
    public init(centimos: Int) { self.centimos = centimos }

    /// No money.
    public static let zero = Money(centimos: 0)

    /// Reads soles, 0 or more, with at most two decimals after a point and at most 12 digits before it: `83.4`, `1500`.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...12).contains(whole.utf8.count), parts.count <= 2,
            let soles = Money.digits(whole)
        else { return nil }
        var cents = 0
        if parts.count == 2 {
            guard (1...2).contains(parts[1].utf8.count), let digits = Money.digits(parts[1]) else { return nil }
            cents = parts[1].utf8.count == 1 ? digits * 10 : digits
        }
        self.init(centimos: soles * 100 + cents)
    }

    /// Soles with two decimals: `83.40`.
    public var description: String {
        let (soles, cents) = abs(centimos).quotientAndRemainder(dividingBy: 100)
        return "\(centimos < 0 ? "-" : "")\(soles).\(cents < 10 ? "0" : "")\(cents)"
    }

    public static func < (left: Money, right: Money) -> Bool { left.centimos < right.centimos }

    /// The sum of two amounts.
    public static func + (left: Money, right: Money) -> Money { Money(centimos: left.centimos + right.centimos) }

    private static func digits(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
    }
}
