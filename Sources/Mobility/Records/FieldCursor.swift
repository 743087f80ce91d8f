import CivilCalendar

/// Hands out the fields of a row one after the other, in the order of the columns.
public struct FieldCursor {
    private let columns: [Column]
    private let fields: [FieldValue]
    private var position = 0

    init(columns: [Column], fields: [FieldValue]) {
        self.columns = columns
        self.fields = fields
    }

    private mutating func next<T>(_ take: (FieldValue) -> T?) throws(RecordError) -> T? {
        guard position < columns.count, position < fields.count else { throw RecordError.tooFewFields }
        defer { position += 1 }
        let field = fields[position]
        if field == .empty { return nil }
        guard let value = take(field) else { throw RecordError.unexpectedValue(column: columns[position].name) }
        return value
    }

    /// What must be there. To be called with a value at hand, not with the taking itself: Swift would look at where the
    /// cursor stood before that.
    private func present<T>(_ value: T?) throws(RecordError) -> T {
        guard let value else { throw RecordError.missing(column: columns[position - 1].name) }
        return value
    }

    mutating func optionalText() throws(RecordError) -> String? {
        try next { if case .text(let text) = $0 { text } else { nil } }
    }
    mutating func optionalDay() throws(RecordError) -> Day? {
        try next { if case .day(let day) = $0 { day } else { nil } }
    }
    mutating func optionalInteger() throws(RecordError) -> Int? {
        try next { if case .integer(let integer) = $0 { integer } else { nil } }
    }
    mutating func optionalMoney() throws(RecordError) -> Money? {
        try next { if case .money(let money) = $0 { money } else { nil } }
    }
    mutating func optionalFlag() throws(RecordError) -> Bool? {
        try next { if case .flag(let flag) = $0 { flag } else { nil } }
    }
    mutating func optionalChoice<T: Code>() throws(RecordError) -> T? {
        try next { if case .text(let text) = $0 { T(rawValue: text) } else { nil } }
    }
    mutating func list<T: Code>() throws(RecordError) -> [T] {
        try next { field -> [T]? in
            guard case .list(let codes) = field else { return nil }
            let values = codes.compactMap(T.init(rawValue:))
            return values.count == codes.count ? values : nil
        } ?? []
    }

    mutating func text() throws(RecordError) -> String {
        let value: String? = try optionalText()
        return try present(value)
    }
    mutating func day() throws(RecordError) -> Day {
        let value: Day? = try optionalDay()
        return try present(value)
    }
    mutating func integer() throws(RecordError) -> Int {
        let value: Int? = try optionalInteger()
        return try present(value)
    }
    mutating func money() throws(RecordError) -> Money {
        let value: Money? = try optionalMoney()
        return try present(value)
    }
    mutating func choice<T: Code>() throws(RecordError) -> T {
        let value: T? = try optionalChoice()
        return try present(value)
    }
}
