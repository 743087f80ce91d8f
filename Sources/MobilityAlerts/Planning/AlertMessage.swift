public import CivilCalendar
public import Mobility

/// A message to one recipient: all that it is told in a run.
public struct AlertMessage: Sendable {
    /// To whom.
    public let recipient: Recipient
    /// The day of the run.
    public let day: Day
    /// Whether it is the weekly one, which goes out even when there is nothing new.
    public let isWeekly: Bool
    /// What is told, new since last time first.
    public let parts: [AlertPart]
    /// What stands besides and concerns the recipient, in order; silenced findings are left out.
    public let standing: [AskedFinding]
    /// How many findings that concern the recipient are silenced or acknowledged.
    public let silenced: Int

    /// What tells this message from all others, however often it is planned: role, address and day. An outbox that keeps
    /// a message under it sends it once.
    public var key: String { "\(recipient.id.kind.rawValue)/\(recipient.id.address)/\(day)" }

    /// All that is told, in order.
    public var items: [AlertItem] { parts.flatMap(\.items) }

    /// How many findings something happened to.
    public func count(of change: AlertChange) -> Int { items.count { $0.change == change } }
}
