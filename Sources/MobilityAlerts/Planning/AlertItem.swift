public import CivilCalendar
public import Mobility

/// What a message says of one finding.
public struct AlertItem: Sendable {
    /// Which finding.
    public let identity: Finding.Identity
    /// What happened to it.
    public let change: AlertChange
    /// How bad it was when the recipient last heard of it; nil if it is new.
    public let before: Severity?
    /// How bad it is on the day of the run, or was while it lasted; nil where it has ended.
    public let now: Severity?
    /// The finding on the day of the run, or on its last day if it has ended; nil where nothing is left of it, as after
    /// a correction of the records.
    public let asked: AskedFinding?

    /// The severity by which it is put in order.
    var weight: Severity { max(now ?? .info, before ?? .info) }

    /// Its last day, where it has ended and that is known.
    public var lastDay: Day? {
        change == .passed || (change == .ended && now == nil) ? asked?.finding.days.last : nil
    }

    static func inOrder(_ left: AlertItem, _ right: AlertItem) -> Bool {
        if left.change.rank != right.change.rank { return left.change.rank < right.change.rank }
        if left.weight != right.weight { return left.weight > right.weight }
        let (leftDue, rightDue) = (left.asked?.dueOn ?? .latest, right.asked?.dueOn ?? .latest)
        if leftDue != rightDue { return leftDue < rightDue }
        return left.identity < right.identity
    }
}
