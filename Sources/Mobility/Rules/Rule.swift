/// A rule: a pure function from what is recorded and the law to findings. It knows no current day.
public protocol Rule: Sendable {
    /// The id, as users see it.
    var id: RuleID { get }
    /// What the reference page says of it. Of the type, since what a finding says later holds the rule that says it.
    static var page: RulePage { get }
    /// The message and the next step for a finding of this rule, as templates; see ``Wording``.
    func wording(for asked: AskedFinding, policy: Policy) -> Wording
}

extension Rule {
    /// What the reference page says of it.
    public var page: RulePage { Self.page }
}

/// A rule about one person.
public protocol PersonRule: Rule {
    /// Adds what is true of the person, from when to when. Spans of one record don't overlap.
    func find(_ reading: DossierReading, into spans: inout SpanList)
}

/// A rule about outages and the like, which concern no single person.
public protocol CircumstanceRule: Rule {
    /// Adds what is true, from when to when.
    func find(_ circumstances: Circumstances, policy: Policy, into spans: inout SpanList)
}

/// A rule about an employer and its staff.
public protocol EmployerRule: Rule {
    /// Adds what is true of the employer, from when to when. Spans of one record don't overlap.
    func find(_ file: EmployerFile, policy: Policy, into spans: inout SpanList)
}

/// What the reference page says of a rule.
public struct RulePage: Sendable {
    /// What the rule is about, in a few words.
    public let title: Bilingual
    /// What it tells the reader.
    public let what: String
    /// When it is true, to the day.
    public let when: String
    /// What ends a finding, in the words of somebody who wants it gone.
    public let ends: Bilingual
    /// The severities that it gives and when.
    public let severity: String
    /// The kind of record by which a finding is told from others.
    public let record: String
    /// The norms and documents on which it rests, by their short names.
    public let legalBasis: [String]
    /// The kinds of record that it reads.
    public let reads: [RecordKind]
    /// A worked example.
    public let example: String
}
