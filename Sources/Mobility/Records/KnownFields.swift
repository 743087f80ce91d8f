import CivilCalendar

/// The fields of a record by the names of their columns, as far as they could be read.
struct KnownFields {
    private let columns: [Column]
    private let values: [FieldValue?]

    init(columns: [Column], values: [FieldValue?]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column; nil where it could not be read.
    subscript(column: String) -> FieldValue? {
        guard let position = columns.firstIndex(where: { $0.name == column }), position < values.count else {
            return nil
        }
        return values[position]
    }

    /// Whether it is known that the column is empty.
    func isEmpty(_ column: String) -> Bool { self[column] == .empty }

    /// Whether it is known that the column holds something.
    func isGiven(_ column: String) -> Bool { self[column].map { $0 != .empty } ?? false }

    /// The text or code in the column, if there is one.
    func text(_ column: String) -> String? {
        if case .text(let text) = self[column] { text } else { nil }
    }

    /// The day in the column, if there is one.
    func day(_ column: String) -> Day? {
        if case .day(let day) = self[column] { day } else { nil }
    }
}
