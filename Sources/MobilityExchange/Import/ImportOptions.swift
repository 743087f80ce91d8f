public import CivilCalendar
public import Mobility
public import MobilityStore

/// How files are to be read.
public struct ImportOptions: Sendable {
    /// How days are written.
    public var dayFormat: DayFormat
    /// Columns to leave out, by their names in the files. A column of the contract can be left out too.
    public var ignoreColumns: [String]
    /// The statuses that may have no end; the policy says which.
    public var indefinite: Set<VisaType>
    /// The vault for the files that evidence names; nil leaves those files alone.
    public var vault: Vault?

    /// Puts options together.
    public init(
        dayFormat: DayFormat = .iso, ignoreColumns: [String] = [],
        indefinite: Set<VisaType> = RecordChecks.indefiniteByDefault, vault: Vault? = nil
    ) {
        self.dayFormat = dayFormat
        self.ignoreColumns = ignoreColumns
        self.indefinite = indefinite
        self.vault = vault
    }
}
