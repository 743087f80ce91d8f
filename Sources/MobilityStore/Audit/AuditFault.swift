public import CivilCalendar
public import Mobility

/// Something that is not as it should be in the journal, in the tables that must agree with it, or in the anchors.
public enum AuditFault: Sendable, Hashable {
    // The journal against itself
    /// An entry is missing before this one.
    case gap(before: Int)
    /// It does not follow the entry before it.
    case brokenLink(seq: Int)
    /// It says something else than what was hashed.
    case changedEntry(seq: Int)
    /// Its payload is not the one that was hashed.
    case changedPayload(seq: Int)
    /// It is about a kind of record that there is not.
    case unknownKind(seq: Int)

    // The records against the journal
    /// A record that is there by the journal has no row.
    case missingRow(RecordReference, seq: Int)
    /// A row has no entry; or, with a number, its record was taken away by that entry.
    case extraRow(RecordReference, removedBy: Int?)
    /// A row says something else in this column than the last entry about it.
    case changedRow(RecordReference, column: String, seq: Int)
    /// The last entry about a record is no image of it.
    case unreadableImage(RecordReference, seq: Int)

    // The file
    /// A table, an index or a trigger is not that of the schema.
    case schema(SchemaFault)
    /// What SQLite's own check of the file says.
    case damagedFile(message: String)

    // The anchors
    /// A line of the file is no anchor.
    case malformedAnchor(line: Int)
    /// The entry of an anchor has another hash now: the journal was rewritten, or the anchor was.
    case anchorMismatch(AnchorMisfit)
    /// The journal has fewer entries than were anchored: its end was cut off.
    case anchorAhead(AnchorMisfit, last: Int)
}

/// The first anchor that does not fit the journal, and what is known from the others.
public struct AnchorMisfit: Sendable, Hashable {
    /// Its line in the file.
    public let line: Int
    /// When it was written.
    public let at: Moment
    /// The number of its entry.
    public let entry: Int
    /// The last entry before it that an anchor still vouches for; 0 if there is none.
    public let sound: Int
    /// How many anchors don't fit in this way.
    public let count: Int
}

/// What is wrong with a table, an index or a trigger.
public struct SchemaFault: Sendable, Hashable {
    /// What is wrong.
    public enum Kind: String, Sendable {
        case missing
        case changed
        case extra
    }

    /// `table`, `index`, `trigger` or `view`.
    public let type: String
    /// Its name.
    public let name: String
    /// What is wrong with it.
    public let kind: Kind
}
