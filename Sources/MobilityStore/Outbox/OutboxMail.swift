public import CivilCalendar
public import Mobility
public import MobilityAlerts

/// A mail in the outbox, and how far it has come.
public struct OutboxMail: Sendable, Equatable {
    /// How far a mail has come.
    public enum State: String, Code {
        /// It waits for its next attempt.
        case queued
        /// It is being handed over; or was, when the program was ended. Then it is handed over again, under the same
        /// Message-ID.
        case sending
        /// It was taken: whoever took it answers for it.
        case sent
        /// It was refused for good, or given up after too long a time.
        case failed
        /// It spoke of somebody who was erased before it could be sent.
        case withdrawn
    }

    /// Its number.
    public let id: Int
    /// In which role it is written to somebody.
    public let recipient: RecipientKind
    /// To whom.
    public let address: String
    /// The day of the alerts.
    public let day: Day
    /// Its Message-ID, the same at every attempt.
    public let messageID: String
    /// The SHA-256 of the mail in hexadecimal digits.
    public let sha256: String
    /// How far it has come.
    public let state: State
    /// How often it was tried.
    public let attempts: Int
    /// When it was put in.
    public let queuedAt: Moment
    /// When it is to be tried again at the earliest; nil unless it is queued.
    public let nextAttemptAt: Moment?
    /// When it was last tried; nil for never.
    public let attemptedAt: Moment?
    /// What was answered to the last attempt; nil if nothing was.
    public let answer: String?
}
