public import CivilCalendar

/// A filing, with the days on which it stands.
public struct FilingReading: Sendable {
    /// The record.
    public let filing: Filing
    /// The day of the decision, withdrawal or voiding; nil while pending, whatever is noted.
    public let decidedOn: Day?
    /// The days on which it counts: from filing on, and only until decided if it was denied, withdrawn or void.
    public let counts: DayRange?
    /// The days on which it is pending: from filing until decided.
    public let pending: DayRange?

    init(_ filing: Filing) {
        self.filing = filing
        decidedOn = filing.outcome == .pending ? nil : filing.decidedOn
        pending = DayRange(from: filing.filedOn, before: decidedOn)
        switch filing.outcome {
        case .denied, .withdrawn, .void: counts = pending
        case .pending, .approved: counts = .from(filing.filedOn)
        }
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
