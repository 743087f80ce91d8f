public import Mobility
public import MobilityStore

/// What happens while the outbox is delivered, for a log.
public enum DeliveryEvent: Sendable {
    /// Mails that a run was sending when it was ended are sent again.
    case revived(Int)
    /// A mail was taken.
    case sent(OutboxMail, answer: String)
    /// A mail waits for another attempt.
    case postponed(OutboxMail, answer: String)
    /// A mail was refused, or given up.
    case failed(OutboxMail, answer: String)
    /// No mail can go at all; the rest waits.
    case unavailable(Bilingual)
}
