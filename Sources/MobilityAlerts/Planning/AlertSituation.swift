public import CivilCalendar
public import Mobility

/// All that a plan of alerts follows from.
public struct AlertSituation: Sendable {
    /// The day of the run.
    public var day: Day
    /// The findings: all that are true on the day; those that were told and have ended; those that began and ended since
    /// the last run; and of those that are acknowledged all days. More do no harm.
    public var findings: [Finding]
    /// The people whom these are about, their principals, and who is known under the addresses of managers, by id.
    public var people: [String: Person]
    /// All employers.
    public var employers: [Employer]
    /// Who is told what.
    public var settings: AlertSettings
    /// What was told so far.
    public var history: AlertHistory
    /// All silences and acknowledgements.
    public var silences: [Silence]

    /// Puts it together.
    public init(
        day: Day, findings: [Finding], people: [String: Person], employers: [Employer],
        settings: AlertSettings = AlertSettings(), history: AlertHistory = AlertHistory(), silences: [Silence] = []
    ) {
        self.day = day
        self.findings = findings
        self.people = people
        self.employers = employers
        self.settings = settings
        self.history = history
        self.silences = silences
    }
}
