public import CivilCalendar
public import Mobility
public import MobilityAlerts
import MobilityStore

/// A message in words: what a mail says and what a preview shows. It holds no number of a document.
public struct AlertLetter {
    private let message: AlertMessage
    private let templates: LetterTemplates
    private let values: JSONValue

    /// The letter for a message.
    /// - Parameter people: those whom it is about, by id. Of others nothing but the id is said.
    public init(message: AlertMessage, people: [String: Person], policy: Policy, templates: LetterTemplates) {
        self.message = message
        self.templates = templates
        values = LetterValues.values(message, people: people, policy: policy)
    }

    /// Its subject, which names nobody.
    public var subject: String { AlertSubject.text(of: message) }

    /// Its plain text. Filled anew with every call.
    public var text: String { templates.text(values) }

    /// The same as a page; nil where the team has chosen plain text alone. Filled anew with every call.
    public var html: String? { templates.html(values) }

    /// The letter as a mail. The same letter always has the same `Message-ID`, in which nothing personal stands, so that
    /// one that is sent twice can be told.
    /// - Parameters:
    ///   - from: the sender, whose domain also stands in the `Message-ID`.
    ///   - fromName: the sender's name.
    ///   - date: when it was written.
    ///   - utcOffset: how many seconds the writer's clock is ahead of UTC.
    /// - Returns: the mail; nil if the recipient's address is none, which a plan rules out.
    public func mail(from: MailAddress, fromName: String?, date: Moment, utcOffset: Int) -> MailMessage? {
        guard let address = MailAddress(message.recipient.address) else { return nil }
        let (text, html) = (text, html)
        let content = [message.key, subject, text, html ?? ""].joined(separator: "\0")
        return MailMessage(
            from: from, fromName: fromName, to: address, subject: subject, date: date, utcOffset: utcOffset,
            token: String(ContentHash(of: Array(content.utf8)).description.prefix(32)), body: text, html: html,
            language: message.recipient.language, isAutomatic: true)
    }
}
