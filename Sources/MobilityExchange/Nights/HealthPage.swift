import CivilCalendar
public import Mobility
import MobilityStore

/// How it stands with the nightly runs: as lines of text or as JSON.
public struct HealthPage {
    private let health: NightHealth
    private let words: NightWords

    /// Shows it.
    public init(_ health: NightHealth, language: Language) {
        self.health = health
        words = NightWords(language)
    }

    /// As text, 80 columns wide.
    public var text: String {
        var page = TextPage(colour: false)
        page.line(health.last.map(words.last) ?? words.none)
        page.line(
            health.lastGood.map { words.lastGood($0, hours: health.hours(since: $0.finishedAt ?? $0.startedAt)) }
                ?? words.noneGood)
        page.line(words.mails(waiting: health.outbox.waiting, failed: health.outbox.failed))
        for complaint in health.complaints { page.paragraph(words.complaint(complaint, health), indent: 0) }
        if health.isGood { page.line(words.allWell) }
        return page.text
    }

    /// As JSON.
    public func json() throws -> String {
        try JSONValue.object([
            "good": .flag(health.isGood),
            "checked_at": .text(health.moment.description),
            "max_age_hours": .integer(health.maxAgeHours),
            "last_run": health.last.map(HealthPage.value) ?? .null,
            "last_good_run": health.lastGood.map(HealthPage.value) ?? .null,
            "mail_waiting": .integer(health.outbox.waiting),
            "mail_waiting_since": .init(health.outbox.waitingSince?.description),
            "mail_failed": .integer(health.outbox.failed),
            "problems": .array(
                health.complaints.map {
                    .object(["code": .text($0.rawValue), "text": .text(words.complaint($0, health))])
                }),
        ]).document()
    }

    private static func value(_ night: Night) -> JSONValue {
        .object([
            "as_of": .text(night.day.description), "started_at": .text(night.startedAt.description),
            "finished_at": .init(night.finishedAt?.description),
            "failed_steps": .array(night.problems.map { .text($0.rawValue) }),
            "mails_queued": .integer(night.mails.queued), "mails_sent": .integer(night.mails.sent),
            "mails_waiting": .integer(night.mails.waiting), "mails_failed": .integer(night.mails.failed),
        ])
    }
}
