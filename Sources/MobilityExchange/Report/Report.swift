public import CivilCalendar
public import Mobility
public import MobilityAlerts

/// What a report says, before it takes the form of text, CSV or JSON.
public struct Report: Sendable {
    /// The asked day.
    public let asOf: Day
    /// The findings that are true on that day, worst first.
    public let findings: [AskedFinding]
    /// The people whom the findings are about, and their principals, by id.
    public let people: [String: Person]
    /// The names of the employers, for the head.
    public let employers: [String]
    /// What changed since the last nightly run before that day; nil if there was none.
    public let changes: ReportChanges?
    /// What keeps findings out of mail on that day, by finding.
    public let silences: [Finding.Identity: Silence]
    /// That it tells what was known at a moment in the past; nil if it tells what is known now.
    public let known: KnownAs?

    /// Puts a report together.
    public init(
        asOf: Day, findings: [AskedFinding], people: [String: Person], employers: [String], changes: ReportChanges?,
        silences: [Finding.Identity: Silence] = [:], known: KnownAs? = nil
    ) {
        self.asOf = asOf
        self.findings = findings
        self.people = people
        self.employers = employers
        self.changes = changes
        self.silences = silences
        self.known = known
    }

    /// How many findings there are of a severity.
    public func count(of severity: Severity) -> Int { findings.count { $0.finding.severity == severity } }

    /// How many people have a finding.
    public var peopleConcerned: Int { Set(findings.compactMap(\.finding.personID)).count }
}
