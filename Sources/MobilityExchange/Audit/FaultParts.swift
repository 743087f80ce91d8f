import Mobility
import MobilityStore

/// What a fault names, for programs.
struct FaultParts {
    /// What sort of fault it is.
    let code: String
    /// The entry of the journal.
    private(set) var seq: Int?
    /// The record.
    private(set) var record: RecordReference?
    /// The column of the record.
    private(set) var column: String?
    /// The table, index or trigger.
    private(set) var object: String?
    /// The line of the file of anchors.
    private(set) var line: Int?

    init(_ fault: AuditFault) {
        switch fault {
        case .gap(let before): (code, seq) = ("gap", before)
        case .brokenLink(let number): (code, seq) = ("broken_link", number)
        case .changedEntry(let number): (code, seq) = ("changed_entry", number)
        case .changedPayload(let number): (code, seq) = ("changed_payload", number)
        case .unknownKind(let number): (code, seq) = ("unknown_kind", number)
        case .missingRow(let missing, let number): (code, record, seq) = ("missing_row", missing, number)
        case .extraRow(let extra, let number): (code, record, seq) = ("extra_row", extra, number)
        case .changedRow(let changed, let name, let number):
            (code, record, column, seq) = ("changed_row", changed, name, number)
        case .unreadableImage(let unread, let number): (code, record, seq) = ("unreadable_image", unread, number)
        case .schema(let schema): (code, object) = ("schema_\(schema.kind.rawValue)", schema.name)
        case .damagedFile: code = "damaged_file"
        case .malformedAnchor(let number): (code, line) = ("malformed_anchor", number)
        case .anchorMismatch(let misfit): (code, line, seq) = ("anchor_mismatch", misfit.line, misfit.entry)
        case .anchorAhead(let misfit, _): (code, line, seq) = ("anchor_ahead", misfit.line, misfit.entry)
        }
    }
}
