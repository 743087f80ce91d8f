public import CivilCalendar

/// Something that is not as it should be. The text for each is made in one place; see ``ComplaintText``.
public enum Complaint: Sendable, Hashable {
    /// What is wrong with a content of the vault.
    public enum ContentFault: String, Sendable {
        case missing
        case altered
        case unreadable
    }

    // The database
    case unusable(Checkpoint, StoreError)
    case damaged(message: String)
    case brokenReferences(table: String)
    case olderSchema(found: Int, known: Int)
    case schemaDiffers(names: [String])
    case brokenJournal(faults: Int)
    case content(ContentHash, ContentFault, evidence: [String])
    case staleFindings
    case findingsDiffer(count: Int)

    // What is around it
    case openToOthers(path: String, mode: Int, isFolder: Bool)
    case diskNearlyFull(path: String, free: Int, percent: Int)
    case diskGettingFull(path: String, free: Int, percent: Int)
    case clockBehind(now: Moment, last: Moment)
    case noNightlyRun
    case nightlyRunFailed(last: Moment)
    case nightlyRunMissed(last: Moment)
    case leftover(path: String)
    case unfinishedErasures(count: Int)

    /// Whether something has to be done; else it is only worth knowing.
    public var isProblem: Bool {
        switch self {
        case .olderSchema, .staleFindings, .diskGettingFull, .noNightlyRun, .leftover: false
        default: true
        }
    }

    /// What was looked at.
    public var checkpoint: Checkpoint {
        switch self {
        case .unusable(let checkpoint, _): checkpoint
        case .damaged: .integrity
        case .brokenReferences: .foreignKeys
        case .olderSchema, .schemaDiffers: .schema
        case .brokenJournal: .journal
        case .content: .evidence
        case .staleFindings, .findingsDiffer: .findings
        case .openToOthers: .fileModes
        case .diskNearlyFull, .diskGettingFull: .diskSpace
        case .clockBehind: .clock
        case .noNightlyRun, .nightlyRunFailed, .nightlyRunMissed: .nightlyRun
        case .leftover, .unfinishedErasures: .leftovers
        }
    }
}
