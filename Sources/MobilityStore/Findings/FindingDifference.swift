public import Mobility

/// What is stored of one thing that may be found, where a fresh evaluation says something else.
public struct FindingDifference: Sendable, Equatable {
    /// Rule, person and record; the rule as stored, should it be none that is known.
    public let rule: String
    /// The person, if the rule is about one.
    public let personID: String?
    /// The record.
    public let recordID: String
    /// What is stored, by first day. What can't be read is left out.
    public let stored: [FindingRange]
    /// What a fresh evaluation finds, by first day.
    public let fresh: [FindingRange]
}
