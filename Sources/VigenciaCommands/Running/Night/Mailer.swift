import CivilCalendar
import Foundation
import Mobility
import MobilityAlerts
import MobilityDelivery
import MobilityExchange
import MobilitySettings
import MobilityStore

/// Alerts as mails: plans them into the outbox and delivers it, as the settings say.
struct Mailer {
    /// For how long the text of a mail that failed is kept, in seconds: 30 days.
    private static let failureKept = 30 * 86_400

    private let settings: Settings
    private let sender: MailAddress
    private let carrier: any MailCarrier
    private let templates: LetterTemplates

    /// - Throws: ``CommandFailure`` where no way of delivery is set, or it lacks something.
    init(_ settings: Settings, _ language: Language) throws {
        guard let sender = settings.delivery.from.flatMap({ MailAddress($0) }),
            let carrier = try MailCarriers.carrier(for: settings.delivery)
        else {
            throw CommandFailure(
                Bilingual(
                    en: "Mail can't be sent: delivery.method is none in the settings. Say there how it goes out; "
                        + "docs/setup.md shows it step by step.",
                    es:
                        "No se puede enviar correo: delivery.method es none en la configuración. Indicar ahí cómo sale; "
                        + "docs/setup.md lo muestra paso a paso."),
                language)
        }
        self.settings = settings
        self.sender = sender
        self.carrier = carrier
        templates = try LetterTemplates.load(from: settings.templatesDirectory)
    }

    /// Before which moment the text of mails that failed is no longer kept.
    static func oldestFailure(at moment: Moment) -> Moment { Moment(seconds: moment.seconds - failureKept) }

    /// Plans the alerts of a day and puts them into the outbox.
    func fill(_ repository: Repository, for day: Day) throws -> AlertPlan {
        try AlertQueue(
            repository, settings: settings.alerts, sender: sender, senderName: settings.delivery.fromName,
            templates: templates
        ).fill(for: day, at: Clock.moment)
    }

    /// Delivers what is in the outbox.
    /// - Parameter patience: seconds to wait for mails that have to be tried again.
    func deliver(_ repository: Repository, patience: Int, log: RunLog) throws -> DeliveryTally {
        let schedule = RetrySchedule(
            first: settings.delivery.retrySeconds, giveUpHours: settings.delivery.giveUpHours)
        return try Courier(
            repository, by: carrier, sender: sender, schedule: schedule, now: { Clock.moment },
            wait: { sleep(UInt32($0)) }, tell: { Mailer.note($0, in: log) }
        ).deliver(patience: patience)
    }

    /// What is left unsent, as a sentence.
    static func unsent(_ tally: DeliveryTally) -> Bilingual {
        Bilingual(
            en: "\(tally.waiting) of the mails wait for another attempt, \(tally.failed) failed. `vigencia alerts "
                + "outbox` says why.",
            es: "\(tally.waiting) de los correos esperan otro intento, \(tally.failed) fallaron. `vigencia alerts "
                + "outbox` dice por qué.")
    }

    /// Notes what happens in the log: mails by their numbers, without addresses.
    private static func note(_ event: DeliveryEvent, in log: RunLog) {
        switch event {
        case .revived(let count): log.info("mails of an ended run sent again", ["mails": "\(count)"])
        case .sent(let mail, let answer): log.info("mail sent", values(mail, answer))
        case .postponed(let mail, let answer):
            log.warning(
                Bilingual(en: "A mail waits for another attempt.", es: "Un correo espera otro intento."),
                values(mail, answer))
        case .failed(let mail, let answer):
            log.warning(
                Bilingual(en: "A mail failed.", es: "Un correo falló."), values(mail, answer))
        case .unavailable(let reason): log.warning(reason)
        }
    }

    private static func values(_ mail: OutboxMail, _ answer: String) -> [String: String] {
        ["mail": "\(mail.id)", "attempts": "\(mail.attempts)", "answer": LoggedAnswer.text(answer)]
    }
}
