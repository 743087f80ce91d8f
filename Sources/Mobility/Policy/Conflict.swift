/// A point on which the sources disagree, with both readings.
public struct Conflict: Sendable, Equatable {
    /// The id by which findings name it.
    public let id: ConflictID
    /// The readings and which one is used for what.
    public let text: Bilingual
    /// Where that comes from.
    public let provenance: Provenance

    /// A point in conflict.
    public init(id: ConflictID, text: Bilingual, provenance: Provenance) {
        self.id = id
        self.text = text
        self.provenance = provenance
    }
}

/// The points on which sources disagree and that bear on a finding.
public enum ConflictID: String, Code {
    case fineRate = "fine-rate"
    case windowOpening = "window-opening"
    case pendingStatus = "pending-status"
    case answerTerm = "answer-term"
    case cardAndResidence = "card-and-residence"
    case pendingTravel = "pending-travel"
    case outageTerm = "outage-term"
    case dependentTerm = "dependent-term"
    case travelBreach = "travel-breach"
    case absenceCount = "absence-count"
    case stayDays = "stay-days"
    case visitorAllowance = "visitor-allowance"
    case fineYear = "fine-year"
    case reliefEnd = "relief-end"
    case reliefScope = "relief-scope"
}
