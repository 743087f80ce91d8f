public import CivilCalendar
public import Mobility
public import MobilityAlerts
public import MobilityStore

/// Plans the alerts of a day and puts them into the outbox as finished mails.
public struct AlertQueue {
    /// How often a plan is made again because others wrote meanwhile.
    private static let tries = 10

    private let repository: Repository
    private let settings: AlertSettings
    private let sender: MailAddress
    private let senderName: String
    private let templates: LetterTemplates

    /// - Parameter sender: whom the mails are from.
    public init(
        _ repository: Repository, settings: AlertSettings, sender: MailAddress, senderName: String,
        templates: LetterTemplates
    ) {
        self.repository = repository
        self.settings = settings
        self.sender = sender
        self.senderName = senderName
        self.templates = templates
    }

    /// Plans the alerts of a day, notes them as told and puts their mails in: all of it or nothing. Where another run
    /// came in between, it plans again.
    /// - Returns: the plan; one of a day before the last run holds no messages.
    public func fill(for day: Day, at moment: Moment) throws -> AlertPlan {
        for _ in 0..<AlertQueue.tries {
            let situation = try AlertPlanBuilder(repository: repository).situation(on: day, settings: settings)
            let plan = AlertPlanner.plan(situation)
            let mails = plan.messages.compactMap { mail($0, people: situation.people, at: moment) }
            if try repository.queue(plan, mails: mails, before: situation.history, at: moment) { return plan }
        }
        throw StoreError.busy(path: repository.path)
    }

    private func mail(_ message: AlertMessage, people: [String: Person], at moment: Moment) -> OutgoingMail? {
        let letter = AlertLetter(message: message, people: people, policy: repository.policy, templates: templates)
        return letter.mail(from: sender, fromName: senderName, date: moment, utcOffset: Moment.limaOffset).map { mail in
            OutgoingMail(
                key: message.key, recipient: message.recipient, day: message.day, messageID: mail.messageID,
                message: Array(mail.text.utf8), people: Set(message.items.compactMap(\.identity.personID)))
        }
    }
}
