import CivilCalendar
public import Mobility
import MobilityAlerts
public import MobilityStore

/// The mails in the outbox: as a list or as JSON.
public struct OutboxPage {
    private let mails: [OutboxMail]
    private let language: Language

    /// Shows mails, the last first.
    public init(_ mails: [OutboxMail], language: Language) {
        self.mails = mails
        self.language = language
    }

    /// A list: a line says which mail and how far it has come, the next what was answered.
    public var text: String {
        let words = OutboxWords(language)
        guard !mails.isEmpty else { return words.empty + "\n" }
        var page = TextPage(colour: false)
        for mail in mails {
            page.line(
                "\(mail.id)  \(mail.day)  \(AlertWords(language).role(mail.recipient))  \(mail.address)",
                right: words.state(mail.state))
            let times = [
                words.attempts(mail.attempts), mail.attemptedAt.map { words.last($0.description) },
                mail.nextAttemptAt.map { words.next($0.description) },
            ]
            page.paragraph(times.compactMap(\.self).joined(separator: ", "))
            if let answer = mail.answer { page.paragraph(answer) }
        }
        return page.text
    }

    /// As JSON.
    public func json() throws -> String {
        try JSONValue.object(["mails": .array(mails.map(OutboxPage.value))]).document()
    }

    private static func value(_ mail: OutboxMail) -> JSONValue {
        .object([
            "mail_id": .integer(mail.id), "recipient": .text(mail.recipient.rawValue), "address": .text(mail.address),
            "as_of": .text(mail.day.description), "message_id": .text(mail.messageID), "sha256": .text(mail.sha256),
            "state": .text(mail.state.rawValue), "attempts": .integer(mail.attempts),
            "queued_at": .text(mail.queuedAt.description), "next_attempt_at": .init(mail.nextAttemptAt?.description),
            "attempted_at": .init(mail.attemptedAt?.description), "answer": .init(mail.answer),
        ])
    }
}
