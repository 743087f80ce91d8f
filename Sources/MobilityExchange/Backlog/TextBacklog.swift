import CivilCalendar
import Mobility

/// The backlog for people at a terminal: day by day whom to file, then what it costs.
struct TextBacklog {
    private let backlog: Backlog
    private let rendering: Rendering
    private let words: BacklogWords
    private var page = TextPage(colour: false)

    static func text(_ backlog: Backlog, rendering: Rendering) -> String {
        var writer = TextBacklog(backlog: backlog, rendering: rendering, words: BacklogWords(rendering.language))
        writer.head()
        writer.queue()
        if !backlog.answer.plan.filings.isEmpty { writer.costs() }
        let rows = BacklogRow.all(backlog, rendering: rendering)
        writer.section(writer.words.joiningTitle, rows.filter { $0.part == .joining })
        writer.section(writer.words.notExtensibleTitle, rows.filter { $0.part == .notExtensible })
        writer.page.rule()
        if !backlog.answer.plan.filings.isEmpty { writer.page.paragraph(writer.words.assumes, indent: 0) }
        return writer.page.text
    }

    private init(backlog: Backlog, rendering: Rendering, words: BacklogWords) {
        self.backlog = backlog
        self.rendering = rendering
        self.words = words
    }

    private mutating func head() {
        page.line("Vigencia · \(words.title)", right: backlog.asOf.description)
        for employer in backlog.employers { page.line(employer) }
        page.blank()
        page.paragraph(words.reopening(backlog), indent: 0)
        page.paragraph(
            backlog.answer.plan.filings.isEmpty ? words.nothing : words.size(backlog.answer.plan), indent: 0)
    }

    private mutating func queue() {
        let plan = backlog.answer.plan
        var day: Day?
        for filing in plan.filings {
            if filing.day != day {
                day = filing.day
                page.rule()
                page.line(
                    filing.day.description,
                    right: words.filings(plan.filings.count { $0.day == filing.day }, of: plan.perDay))
            }
            row(BacklogRow(filing, .queue, backlog, words))
        }
    }

    private mutating func row(_ row: BacklogRow) {
        page.blank()
        let position = row.position.map(String.init) ?? "–"
        let lead = String(repeating: " ", count: max(0, 4 - position.count)) + position
        page.line("\(lead)  \(row.personID)  \(backlog.name(of: row.personID))", right: row.permitID)
        page.paragraph(words.state(row, status: row.visaType.map(rendering.name(of:)) ?? row.permitID), indent: 6)
        if row.part == .joining, let day = row.filingDay { page.paragraph(words.filing(on: day), indent: 6) }
        if row.daysLate > 0 {
            page.paragraph(words.fine(row.fineMin, row.fineMax, isEstimate: row.isEstimate), indent: 6)
        }
        for reason in row.reasons { page.paragraph(reason.text, label: "·", indent: 6) }
    }

    private mutating func section(_ title: String, _ rows: [BacklogRow]) {
        guard !rows.isEmpty else { return }
        page.rule()
        page.line(title)
        for row in rows { self.row(row) }
    }

    private mutating func costs() {
        let answer = backlog.answer
        let first = answer.plan.firstDay
        page.rule()
        page.line(words.costTitle)
        page.line("  \(words.fines)", right: words.amount(answer.plan.fines))
        if backlog.asOf < first {
            page.line("    \(words.accrued(by: backlog.asOf))", right: words.amount(backlog.finesAsOf))
            page.line("    \(words.accruing(until: first))", right: words.amount(backlog.finesUntilReopening))
        } else {
            page.line("    \(words.accrued(by: first))", right: words.amount(answer.finesOnFirstDay))
        }
        page.line("    \(words.fromWaiting)", right: words.amount(answer.finesFromWaiting))
        if answer.plan.isEstimate { page.paragraph(words.estimate, indent: 2) }
        page.blank()
        page.line(words.savesTitle)
        for other in answer.alternatives {
            page.paragraph(words.change(other), indent: 2)
            page.paragraph(words.saves(other, of: answer), indent: 4)
        }
    }
}
