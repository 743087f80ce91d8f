public import Mobility

/// What came of handing a mail over.
public enum CarrierAnswer: Sendable, Equatable {
    /// It was taken: whoever took it answers for it from now on.
    case accepted(answer: String)
    /// Not now: the server said so (4xx), or the connection was lost, which leaves open whether the mail was taken.
    case deferred(answer: String)
    /// Never: the server refuses this mail or this recipient (5xx).
    case refused(answer: String)
    /// No mail can go this way: no connection, no trusted certificate, a login that is refused, a command that is not
    /// there. Nothing is wrong with this mail, and no other need be tried until it is mended.
    case unavailable(reason: Bilingual)
}
