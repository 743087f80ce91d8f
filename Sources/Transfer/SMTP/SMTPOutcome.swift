/// What came of handing one mail to a mail server.
public enum SMTPOutcome: Sendable, Equatable {
    /// The server has taken it.
    case accepted(SMTPReply)
    /// The server refuses this mail or this recipient, for now or for ever; its code says which.
    case refused(SMTPReply)
    /// The connection was lost, or the server was silent for too long, while a mail was on its way; whether it was taken
    /// is not known.
    case lost(reason: String)
    /// The server can't be used, for reasons that have nothing to do with this mail.
    case unusable(Reason, detail: String)

    /// Why a server can't be used.
    public enum Reason: Sendable, Equatable {
        /// There is no host of this name.
        case unresolved
        /// It can't be reached, or does not speak SMTP.
        case unreachable
        /// It turns everybody away at this time.
        case turnedAway
        /// It offers no encryption, or the one that it offers fails.
        case unencrypted
        /// Its certificate is not trusted.
        case untrusted
        /// It refuses the login, or wants one.
        case loginRefused
        /// It offers no login, so that the mail would go without the one that is set.
        case loginNotOffered
        /// The login would go over the network in the clear.
        case loginInTheClear
        /// It does not take mail from this sender.
        case senderRefused
    }
}
