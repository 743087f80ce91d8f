public import CivilCalendar
public import Mobility

/// A test that a lawyer can read: records, and what is expected of them on which day.
public struct MobilityCase: Sendable {
    /// What the case shows.
    public let title: String
    /// Where the expected outcome comes from.
    public let source: String?
    /// Where the case begins.
    public let place: Place
    /// The records.
    public let records: [any Record]
    /// What does not fit together in the records, as warnings: an import would refuse most of it.
    public let flaws: [Problem]
    /// What is expected of the findings.
    public let expectations: [CaseExpectation]
    /// What is expected of the calendar.
    public let terms: [CaseTerm]
    /// Whether the policy's own relief measures hold besides those among the records.
    public let usesPolicyRelief: Bool
}

/// Something expected of the findings on a day.
public struct CaseExpectation: Sendable {
    /// The asked day.
    public let day: Day
    /// The person; nil for rules about outages and employers.
    public let personID: String?
    /// What is expected to be true, or not to be.
    public let claim: Claim
    /// Where it stands.
    public let place: Place

    /// What can be expected.
    public enum Claim: Sendable {
        /// Some finding of this rule with all that is named.
        case present(ExpectedFinding)
        /// No finding of these rules.
        case absent(RulePattern)
    }
}

/// What a finding is expected to be. What isn't named may be anything.
public struct ExpectedFinding: Sendable {
    /// The id of the rule.
    public let rule: String
    /// The severity.
    public let severity: Severity?
    /// The id of the record.
    public let recordID: String?
    /// The first day at that severity.
    public let since: ExpectedBound?
    /// The last day at that severity.
    public let until: ExpectedBound?
    /// Text that the message contains in one of the languages.
    public let messageContains: String?
    /// Facts of the asked day.
    public let facts: [ExpectedFact]
}

/// An end of a range: a day, or none.
public enum ExpectedBound: Sendable, Equatable {
    /// This day.
    case day(Day)
    /// No start, or no end.
    case open
}

/// A fact that is expected.
public struct ExpectedFact: Sendable {
    /// Its name.
    public let name: String
    /// Its value as written.
    public let value: Value

    /// A value as written in the case.
    public enum Value: Sendable, Equatable {
        /// None.
        case none
        /// One value.
        case text(String)
        /// Several, in any order.
        case list([String])
    }
}

/// A term of working days and the day on which it is expected to end.
public struct CaseTerm: Sendable {
    /// The day after which it counts.
    public let after: Day
    /// How many working days it has.
    public let count: Int
    /// The day on which it ends.
    public let gives: Day
    /// Where it stands.
    public let place: Place
}
