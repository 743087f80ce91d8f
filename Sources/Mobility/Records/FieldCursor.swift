import CivilCalendar

/// Hands out the fields of a row one after the other, in the order of the columns.
public struct FieldCursor {
    private let columns: [Column]
    private let source: any FieldSource
    private let count: Int
    private var position = 0

    init(columns: [Column], source: any FieldSource) {
        self.columns = columns
        self.source = source
        count = min(columns.count, source.count)
    }

    private mutating func next<T>(_ take: (any FieldSource, Int) -> T?) throws(RecordError) -> T? {
        guard position < count else { throw RecordError.tooFewFields }
        defer { position += 1 }
        if let value = take(source, position) { return value }
        guard source.isEmpty(position) else { throw RecordError.unexpectedValue(column: columns[position].name) }
        return nil
    }

    /// What must be there. To be called with a value at hand, not with the taking itself: Swift would look at where the
    /// cursor stood before that.
    private func present<T>(_ value: T?) throws(RecordError) -> T {
        guard let value else { throw RecordError.missing(column: columns[position - 1].name) }
        return value
    }

    mutating func optionalText() throws(RecordError) -> String? { try next { $0.text($1) } }
    mutating func optionalDay() throws(RecordError) -> Day? { try next { $0.day($1) } }
    mutating func optionalInteger() throws(RecordError) -> Int? { try next { $0.integer($1) } }
    mutating func optionalMoney() throws(RecordError) -> Money? { try next { $0.money($1) } }
    mutating func optionalFlag() throws(RecordError) -> Bool? { try next { $0.flag($1) } }
    mutating func optionalChoice<T: RecordCode>() throws(RecordError) -> T? {
        try next { source, place in source.code(place, among: T.names).map { T.allCases[$0] } }
    }
    mutating func list<T: Code>() throws(RecordError) -> [T] {
        try next { source, place -> [T]? in
            guard let codes = source.list(place) else { return nil }
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
    mutating func choice<T: RecordCode>() throws(RecordError) -> T {
        let value: T? = try optionalChoice()
        return try present(value)
    }
}
