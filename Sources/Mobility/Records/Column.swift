/// What a column of a record holds and whether it may be empty.
public struct Column: Sendable {
    /// The name in files and tables.
    public let name: String
    /// What it holds.
    public let type: ColumnType
    /// Whether it may not be empty.
    public let required: Bool
    /// The rules that look at it. A record without those that none looks at gives the same findings.
    public let readBy: ColumnReaders

    init(_ name: String, _ type: ColumnType, required: Bool = false, readBy: ColumnReaders = .personRules) {
        self.name = name
        self.type = type
        self.required = required
        self.readBy = readBy
    }
}

/// The rules that look at a column.
public struct ColumnReaders: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Rules about people.
    public static let personRules = ColumnReaders(rawValue: 1)
    /// Rules about employers and their staff.
    public static let employerRules = ColumnReaders(rawValue: 2)
    /// None.
    public static let none: ColumnReaders = []
}

/// What a column can hold.
public enum ColumnType: Sendable, Equatable {
    /// The record's own id: text without line breaks.
    case id
    /// Any text.
    case text
    /// The id of a record of another kind (or the same).
    case reference(RecordKind)
    /// A day.
    case day
    /// A whole number, not below the given one.
    case integer(atLeast: Int)
    /// Soles, 0 or more, with at most two decimals.
    case money
    /// `yes` or `no`.
    case flag
    /// One of these codes.
    case choice([String])
    /// Any number of these codes, separated by `;` in a cell.
    case list(of: [String])
    /// A country, ISO 3166-1 alpha-3.
    case country
    /// A Peruvian taxpayer number (RUC).
    case ruc
    /// A SHA-256, as 64 hexadecimal digits.
    case sha256
}
