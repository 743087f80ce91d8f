public import CivilCalendar
public import Mobility
public import MobilityAlerts

/// A preview of a run of alerts: every message with its recipient, its subject and its text.
public enum AlertPlanText {
    /// What whoever runs the alerts should know: who can't be written to, a day that is over or still to come.
    /// - Parameter today: the day on which they are sent; nil where none are.
    public static func notes(_ plan: AlertPlan, language: Language, today: Day? = nil) -> [String] {
        let words = AlertWords(language)
        var notes: [String] = []
        if !plan.employersWithoutAddress.isEmpty { notes.append(words.withoutAddress(plan.employersWithoutAddress)) }
        if !plan.peopleWithBadAddress.isEmpty { notes.append(words.badAddress(plan.peopleWithBadAddress)) }
        if let lastRun = plan.lastRun, plan.isPast { notes.append(words.past(lastRun)) }
        if let today, plan.day > today { notes.append(NightWords(language).alertsAhead(plan.day)) }
        return notes
    }

    /// Writes the preview. The frame is in the reader's language, each message in its recipient's.
    public static func text(
        _ plan: AlertPlan, people: [String: Person], rendering: Rendering, templates: LetterTemplates
    ) -> String {
        let words = AlertWords(rendering.language)
        var page = TextPage(colour: false)
        page.line("Vigencia · \(words.title)", right: plan.day.description)
        page.line(plan.lastRun.map(words.lastRun) ?? words.noneBefore, right: words.messages(plan.messages.count))
        for note in notes(plan, language: rendering.language) { page.paragraph(note, indent: 0) }
        if plan.messages.isEmpty, !plan.isPast { page.line(words.nobody) }
        var text = page.text
        for message in plan.messages {
            var head = TextPage(colour: false)
            head.rule()
            let recipient = message.recipient
            head.line("\(words.to) \(recipient.address)", right: words.role(recipient.id.kind))
            let letter = AlertLetter(message: message, people: people, policy: rendering.policy, templates: templates)
            head.line("\(words.subject) \(letter.subject)")
            head.blank()
            text += head.text + letter.text
        }
        return text
    }
}
