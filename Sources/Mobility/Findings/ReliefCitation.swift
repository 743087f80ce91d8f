public import CivilCalendar

/// Names a relief measure without which a finding would be another, with what a reader wants to know of it. The measure
/// may be the policy's or the employer's own record.
public struct ReliefCitation: Sendable, Hashable {
    /// The id of the measure.
    public let id: String
    /// The norm.
    public let norm: String
    /// What it does.
    public let effect: ReliefEffect
    /// The first day of its window.
    public let from: Day
    /// The last day of its window; nil while it goes on.
    public let until: Day?
    /// For `extend_validity`, the day to which permits stay valid.
    public let extendsTo: Day?

    /// Names a measure.
    public init(_ measure: ReliefMeasure) {
        id = measure.reliefID
        norm = measure.norm
        effect = measure.effect
        from = measure.from
        until = measure.until
        extendsTo = measure.extendsTo
    }
}
