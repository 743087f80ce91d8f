public import CivilCalendar
public import Mobility

/// How files are to be read.
public struct ImportOptions: Sendable {
    /// How days are written.
    public var dayFormat: DayFormat
    /// Columns to leave out, by their names in the files. A column of the contract can be left out too.
    public var ignoreColumns: [String]
    /// The statuses that may have no end; the policy says which.
    public var indefinite: Set<VisaType>

    /// Puts options together.
    public init(
        dayFormat: DayFormat = .iso, ignoreColumns: [String] = [],
        indefinite: Set<VisaType> = RecordChecks.indefiniteByDefault
    ) {
        self.dayFormat = dayFormat
        self.ignoreColumns = ignoreColumns
        self.indefinite = indefinite
    }
}
