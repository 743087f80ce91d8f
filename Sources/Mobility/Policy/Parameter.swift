public import CivilCalendar

/// A legal parameter: its values by the day from which each holds.
public struct Parameter: Sendable, Equatable {
    /// A value and the day from which it holds.
    public struct Dated: Sendable, Equatable {
        /// The first day on which it holds; ``Day/earliest`` for one that always did.
        public let from: Day
        /// The value.
        public let value: PolicyValue
        /// Where it comes from.
        public let provenance: Provenance

        /// A value from a day on.
        public init(from: Day, value: PolicyValue, provenance: Provenance) {
            self.from = from
            self.value = value
            self.provenance = provenance
        }
    }

    /// The key.
    public let key: PolicyKey
    /// What it is, in words.
    public let title: Bilingual
    /// The values, ascending by day; never empty.
    public let values: [Dated]

    /// Puts the values in order; nil if there are none.
    public init?(key: PolicyKey, title: Bilingual, values: [Dated]) {
        guard !values.isEmpty else { return nil }
        self.key = key
        self.title = title
        self.values = values.sorted { $0.from < $1.from }
    }

    /// The value that holds on a day; before the first, the first.
    public func value(on day: Day) -> Dated { Parameter.value(of: values, on: day) }

    /// The one of some values, ascending by day and not empty, that holds on a day.
    static func value(of values: [Dated], on day: Day) -> Dated { values.last { $0.from <= day } ?? values[0] }

    /// The value that began to hold on exactly this day, as a citation names it.
    public func value(from day: Day) -> Dated? { values.first { $0.from == day } }
}

/// The value of a parameter.
public enum PolicyValue: Sendable, Hashable {
    /// Days, months or years.
    case count(Int)
    /// Millionths: 0.1 % is 1,000.
    case rate(millionths: Int)
    /// Soles.
    case money(Money)
    /// A word.
    case word(String)

    /// The number of days, months or years; 0 for another kind of value.
    public var count: Int { if case .count(let count) = self { count } else { 0 } }
    /// The rate in millionths; 0 for another kind of value.
    public var millionths: Int { if case .rate(let millionths) = self { millionths } else { 0 } }
    /// The amount; none for another kind of value.
    public var money: Money { if case .money(let money) = self { money } else { .zero } }
    /// The word; empty for another kind of value.
    public var word: String { if case .word(let word) = self { word } else { "" } }
}

extension PolicyValue: CustomStringConvertible {
    /// `60`, `0.1 %`, `5500.00`, `allowed`.
    public var description: String {
        switch self {
        case .count(let count): return String(count)
        case .money(let money): return money.description
        case .word(let word): return word
        case .rate(let millionths):
            let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 10_000)
            var decimals = String(rest + 10_000).dropFirst()
            while decimals.last == "0" { decimals.removeLast() }
            return decimals.isEmpty ? "\(whole) %" : "\(whole).\(decimals) %"
        }
    }
}
