import CivilCalendar
import GRDB
import Mobility

/// Reads records of one kind from rows that hold its columns in their order, by index.
struct RowReader<R: Record> {
    /// The index of the record's first column.
    let offset: Int
    private let types: [ColumnType]

    init(_ type: R.Type, offset: Int = 0) {
        self.offset = offset
        types = R.columns.map(\.type)
    }

    func record(_ row: Row) throws(StoreError) -> R {
        var fields: [FieldValue] = []
        fields.reserveCapacity(types.count)
        for (index, type) in types.enumerated() { fields.append(FieldValue(row, at: offset + index, type)) }
        do {
            return try R(fields: fields)
        } catch {
            let id: String? = row[offset]
            throw .damagedRecord(RecordReference(R.kind, id ?? ""))
        }
    }
}

extension FieldValue {
    /// The value of a column; see `schema.sql` for how each type is stored.
    init(_ row: Row, at index: Int, _ type: ColumnType) {
        switch type {
        case .id, .text, .reference, .choice, .country, .ruc, .sha256:
            let text: String? = row[index]
            self = text.map(FieldValue.text) ?? .empty
        case .list:
            let text: String? = row[index]
            self = text.map { .list($0.split(separator: ";").map(String.init)) } ?? .empty
        case .day:
            let number: Int? = row[index]
            self = number.map { .day(Day(number: $0)) } ?? .empty
        case .integer:
            let number: Int? = row[index]
            self = number.map(FieldValue.integer) ?? .empty
        case .money:
            let centimos: Int? = row[index]
            self = centimos.map { .money(Money(centimos: $0)) } ?? .empty
        case .flag:
            let flag: Int? = row[index]
            self = flag.map { .flag($0 != 0) } ?? .empty
        }
    }

    /// The value as it is stored; see `schema.sql`. An empty text is no value.
    var stored: DatabaseValue {
        switch self {
        case .empty: .null
        case .text(let text): text.isEmpty ? .null : text.databaseValue
        case .day(let day): Int(day.number).databaseValue
        case .integer(let integer): integer.databaseValue
        case .money(let money): money.centimos.databaseValue
        case .flag(let flag): (flag ? 1 : 0).databaseValue
        case .list(let list): list.isEmpty ? .null : list.joined(separator: ";").databaseValue
        }
    }
}

extension DatabaseValue {
    /// Whether both are the same bytes.
    func isIdentical(to other: DatabaseValue) -> Bool {
        if case .string(let left) = storage, case .string(let right) = other.storage {
            return left.utf8.elementsEqual(right.utf8)
        }
        return self == other
    }
}
