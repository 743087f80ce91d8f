public import CivilCalendar

/// One look at an address of a portal, and what was found. It proves when the portal answered; it is no outage and no
/// filing.
public struct Probe: Sendable, Equatable {
    /// When.
    public let at: Moment
    /// Who looked.
    public let actor: String
    /// The portal, as outages name it.
    public let portal: String
    /// The address.
    public let url: String
    /// What was found.
    public let outcome: ProbeOutcome
    /// The status of the answer, such as 503; none where none came.
    public let httpStatus: Int?
    /// How long it took.
    public let milliseconds: Int
    /// The particulars, in the words of whoever found them.
    public let detail: String?

    /// Puts a result together.
    public init(
        at: Moment, actor: String, portal: String, url: String, outcome: ProbeOutcome, httpStatus: Int? = nil,
        milliseconds: Int, detail: String? = nil
    ) {
        self.at = at
        self.actor = actor
        self.portal = portal
        self.url = url
        self.outcome = outcome
        self.httpStatus = httpStatus
        self.milliseconds = milliseconds
        self.detail = detail
    }
}
