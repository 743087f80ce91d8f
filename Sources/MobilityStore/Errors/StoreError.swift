public import Mobility

/// Why the database could not be opened, read or written. The text for each is made in one place; see
/// ``StoreErrorText``. No case holds personal data: ids are the employer's own.
public enum StoreError: Error, Sendable, Hashable {
    // Opening
    case databaseMissing(path: String)
    case databaseExists(path: String)
    case notADatabase(path: String)
    case otherApplication(path: String)
    case newerVersion(path: String, found: Int, known: Int)
    case noPermission(path: String)
    case folderNotWritable(path: String)
    case cannotCreate(path: String)

    // Reading and writing
    case busy(path: String)
    case diskFull(path: String)
    case inputOutput(path: String)
    case damaged(path: String)
    case damagedRecord(RecordReference)
    case damagedFindings
    case damagedEntry(seq: Int)
    case unexpected(code: Int32, message: String)

    // Runs
    case runningAlready(path: String)
    case damagedMail(id: Int)

    // Anchors
    case anchorUnusable(path: String, reason: String)
    /// What was named as the file of anchors holds other lines.
    case notAnAnchorFile(path: String)

    // Changes
    case unknownRecord(RecordReference)
    case unknownReference(from: RecordReference, column: String, to: RecordReference)
    case stillReferred(RecordReference, by: RecordKind, ids: [String])
    case principalNotEmployee(person: RecordReference, principal: RecordReference)
    case refused(RecordReference, constraint: String)

    // Privacy
    case held(RecordReference, since: String)
    case notHeld(RecordReference)
    case erasureUnfinished(path: String)
}
