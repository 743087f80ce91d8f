public import CivilCalendar
public import MobilityAlerts

/// A finished mail that is to be put into the outbox.
public struct OutgoingMail: Sendable {
    /// What tells it from all others, however often it is planned; see ``AlertMessage/key``.
    public let key: String
    /// To whom, and in which role.
    public let recipient: Recipient
    /// The day of the alerts.
    public let day: Day
    /// Its Message-ID, with the signs around it.
    public let messageID: String
    /// The mail: header, empty line and body, every line ended by CR LF.
    public let message: [UInt8]
    /// The people of whom it speaks, by their ids.
    public let people: Set<String>

    /// Puts it together.
    public init(
        key: String, recipient: Recipient, day: Day, messageID: String, message: [UInt8], people: Set<String>
    ) {
        self.key = key
        self.recipient = recipient
        self.day = day
        self.messageID = messageID
        self.message = message
        self.people = people
    }
}
