public import Mobility

/// A finished mail and between whom it goes.
public struct Envelope: Sendable, Equatable {
    /// Where answers about its delivery go.
    public let from: MailAddress
    /// To whom.
    public let to: MailAddress
    /// The mail: header, empty line and body, every line ended by CR LF.
    public let message: [UInt8]

    /// Puts it together.
    public init(from: MailAddress, to: MailAddress, message: [UInt8]) {
        self.from = from
        self.to = to
        self.message = message
    }
}
