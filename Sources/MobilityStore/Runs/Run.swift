public import CivilCalendar
public import Mobility

/// What a nightly run told of one finding.
public struct ToldFinding: Sendable, Hashable {
    /// What the finding is, over time and severities.
    public let identity: Finding.Identity
    /// How bad it was on the day of the run.
    public let severity: Severity

    /// Puts it together.
    public init(identity: Finding.Identity, severity: Severity) {
        self.identity = identity
        self.severity = severity
    }
}

/// A nightly run that was finished.
public struct Run: Sendable, Equatable {
    /// The day that it was for.
    public let asOf: Day
    /// When it was finished, RFC 3339 in UTC.
    public let finishedAt: String
    /// How many findings of each severity it told.
    public let counts: [Severity: Int]
    /// What it told, in order; nil once that is no longer kept.
    public let told: [ToldFinding]?
}
