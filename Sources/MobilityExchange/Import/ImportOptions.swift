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
    /// The relief measures that the policy brings along, by their ids: people may apply for them like for recorded ones.
    public var policyRelief: Set<String>
    /// The vault for the files that evidence names; nil leaves those files alone.
    public var vault: Vault?

    /// Whether ``ImportPlan/absent`` is asked for. It takes a look at every stored record.
    public var findsAbsent: Bool
    /// How many rows, and as many records, are kept in memory; the rest goes into a temporary file.
    public var rowsInMemory: Int

    /// Puts options together.
    public init(
        dayFormat: DayFormat = .iso, ignoreColumns: [String] = [],
        indefinite: Set<VisaType> = RecordChecks.indefiniteByDefault, policyRelief: Set<String> = [],
        vault: Vault? = nil, findsAbsent: Bool = true, rowsInMemory: Int = 100_000
    ) {
        self.dayFormat = dayFormat
        self.ignoreColumns = ignoreColumns
        self.indefinite = indefinite
        self.policyRelief = policyRelief
        self.vault = vault
        self.findsAbsent = findsAbsent
        self.rowsInMemory = rowsInMemory
    }
}
