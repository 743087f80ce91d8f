/// A way that mail takes: to a mail server, to a command, into a folder.
public protocol MailCarrier: Sendable {
    /// Hands one mail over, once, and says what came of it.
    func carry(_ envelope: Envelope) -> CarrierAnswer
}
