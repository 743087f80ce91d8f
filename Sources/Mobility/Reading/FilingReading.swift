public import CivilCalendar

/// A filing, with the days on which it stands.
public final class FilingReading: Sendable {
    /// The record.
    public let filing: Filing
    /// The day of the decision, withdrawal or voiding; nil while pending, whatever is noted.
    public let decidedOn: Day?
    /// The days on which it counts: from filing on, and only until decided if it was denied, withdrawn or void.
    public let counts: DayRange?
    /// The days on which it is pending: from filing until decided.
    public let pending: DayRange?

    init(_ filing: Filing) {
        let decidedOn = filing.outcome == .pending ? nil : filing.decidedOn
        let pending = DayRange(from: filing.filedOn, before: decidedOn)
        self.decidedOn = decidedOn
        self.pending = pending
        counts =
            switch filing.outcome {
            case .denied, .withdrawn, .void: pending
            case .pending, .approved: .from(filing.filedOn)
            }
        self.filing = filing
    }

    /// The permit that it names; only renewals and changes of status name one.
    public var namedPermitID: String? {
        switch filing.procedure {
        case .renewal, .changeOfStatus: filing.permitID
        case .initial, .card: nil
        }
    }

    /// The days on which it is pending or approved.
    var pendingOrApproved: DayRange? { filing.outcome == .approved ? .from(filing.filedOn) : pending }

    /// The days from its denial on, if it was denied.
    var denied: DayRange? { filing.outcome == .denied ? decidedOn.map(DayRange.from) : nil }
}
