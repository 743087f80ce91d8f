public import CivilCalendar

/// A record that has been kept for longer than the policy says.
public struct RetentionDue: Sendable, Equatable {
    /// The record.
    public let record: RecordReference
    /// Whose it is.
    public let personID: String
    /// The end from which the years count: that of the employment, or the last day that the record speaks of, if later.
    public let endedOn: Day
    /// The first day past the years.
    public let dueSince: Day
    /// The value of the policy.
    public let citation: PolicyCitation
}
