public import CivilCalendar
import GRDB
public import Mobility

extension Repository {
    /// Hands over entries of the journal in their order, one at a time, all from one moment.
    /// - Throws: ``StoreError``, or what `body` threw.
    public func forEachEntry(_ filter: JournalFilter = JournalFilter(), _ body: (StoredEntry) throws -> Void) throws {
        var caller = CallersError()
        do {
            try connection.read { db in
                try JournalTable(db).forEach(filter) { entry in try caller.keeping { try body(entry) } }
            }
        } catch {
            throw caller.orElse(error)
        }
    }

    /// Where the journal stands.
    public func journalHead() throws(StoreError) -> JournalHead {
        try connection.read { db in try JournalTable(db).head() }
    }

    /// Who has ever changed anything, in order.
    public func actors() throws(StoreError) -> [String] {
        try connection.read { db in try JournalTable(db).actors() }
    }

    /// Whether there is a record, or ever was.
    public func everHeld(_ record: RecordReference) throws(StoreError) -> Bool {
        try connection.read { db in
            try Row.fetchOne(
                db, sql: "SELECT 1 FROM journal WHERE kind = ? AND record_id = ? LIMIT 1",
                arguments: [record.kind.rawValue, record.id]) != nil
        }
    }

    /// The ids of all records of a kind that there are or ever were, in order.
    public func idsEver(_ kind: RecordKind) throws(StoreError) -> [String] {
        try connection.read { db in
            try String.fetchAll(
                db, sql: "SELECT DISTINCT record_id FROM journal WHERE kind = ? ORDER BY record_id",
                arguments: [kind.rawValue])
        }
    }

    /// What was known at a moment, those entered in that very second included.
    public func knowledge(at moment: Moment) throws(StoreError) -> Knowledge {
        try connection.read { db in try KnowledgeReader(db, at: moment).knowledge() }
    }

    /// Checks the journal against itself, the tables against the journal and the schema, and the journal against what
    /// was anchored. Changes nothing, and sees one moment however long it takes.
    /// - Parameter anchor: the file of anchors; nil or a missing one leaves that check out.
    public func audit(anchor: AnchorFile?) throws(StoreError) -> AuditReport {
        let lines = try anchor?.lines()
        return try connection.read { db in try Audit(db).report(anchors: lines) }
    }

    /// Appends where the journal stands to the file of anchors, unless its last line says just that and is of the same
    /// day in Lima.
    /// - Returns: whether what the last line says is so in the journal; a file without lines says nothing wrong.
    @discardableResult
    public func anchorJournal(in file: AnchorFile, at moment: Moment) throws(StoreError) -> Bool {
        let last = try file.lines()?.last
        let (head, anchored) = try connection.read { db in
            let table = JournalTable(db)
            return (try table.head(), try last?.anchor.flatMap { try table.hash(of: $0.head.entries) })
        }
        if let anchor = last?.anchor, anchor.head == head, anchor.at.limaDay == moment.limaDay { return true }
        try file.append(JournalAnchor(at: moment, head: head))
        guard let last else { return true }
        return last.anchor != nil && last.anchor?.head.hash == anchored
    }
}
