public import CivilCalendar
public import Mobility

/// Which entries of the journal are asked for. Nothing given asks for all.
public struct JournalFilter: Sendable {
    /// Those of all records that belong to this person, or once did.
    public var personID: String?
    /// Those of this record.
    public var record: RecordReference?
    /// Those of this actor.
    public var actor: String?
    /// Those of this moment and later ones.
    public var from: Moment?
    /// Those of this moment and earlier ones.
    public var to: Moment?

    /// Asks for all.
    public init() {}
}
