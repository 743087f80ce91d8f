import CivilCalendar
public import Mobility

/// The forecast for people at a terminal or in a mail: day by day, the worst first, then the fines.
public struct TextForecast {
    private let answer: ForecastAnswer
    private let rendering: Rendering
    private var page: TextPage
    private var words: ForecastWords { ForecastWords(rendering.language) }
    private var reportWords: ReportWords { ReportWords(rendering.language) }

    /// Writes the forecast, 80 columns wide.
    /// - Parameter colour: whether to mark severities with terminal colours.
    public static func text(_ answer: ForecastAnswer, rendering: Rendering, colour: Bool = false) -> String {
        var writer = TextForecast(answer: answer, rendering: rendering, page: TextPage(colour: colour))
        writer.head()
        for (day, events) in answer.forecast.byDay { writer.day(day, events) }
        writer.fines()
        return writer.page.text
    }

    private mutating func head() {
        let forecast = answer.forecast
        page.line("Vigencia · \(words.title)", right: "\(forecast.asOf) → \(forecast.last)", bold: true)
        for employer in answer.employers { page.line(employer) }
        page.blank()
        page.line(forecast.events.isEmpty ? words.nothing : words.counts(forecast.count(of:)))
    }

    private mutating func day(_ day: Day, _ events: [Forecast.Event]) {
        page.rule()
        page.line("\(day)", right: words.inDays(day - answer.forecast.asOf), bold: true)
        for event in events {
            page.blank()
            let finding = event.asked.finding
            page.finding(
                severity: reportWords.name(of: finding.severity), rank: finding.severity.rank,
                title: "\(finding.rule.rawValue)  \(finding.recordID)", right: words.verb(event.change))
            if let person = person(finding) { page.paragraph(person) }
            // What ends is over on this day; its message was for the day before.
            if event.change.kind != .ended { page.paragraph(rendering.message(event.asked)) }
        }
    }

    private mutating func fines() {
        let fines = answer.forecast.fines
        page.rule()
        page.line(words.costTitle, right: words.costOn(answer.forecast.last), bold: true)
        guard !fines.isEmpty else { return page.line(words.noFines) }
        for fine in fines {
            let finding = fine.asked.finding
            let whose = [person(finding), "\(finding.rule.rawValue) \(finding.recordID)"].compactMap(\.self)
            page.blank()
            page.paragraph(whose.joined(separator: " · "), indent: 2)
            page.paragraph(
                words.fine(
                    fine.amounts, more: fine.more, than: answer.forecast.asOf, estimate: fine.asked.fineIsEstimate))
        }
        page.blank()
        page.paragraph(
            words.fine(fines.total, more: fines.totalMore, than: answer.forecast.asOf, estimate: fines.areEstimates),
            label: "\(words.total):", indent: 2)
    }

    private func person(_ finding: Finding) -> String? {
        finding.personID.map { id in answer.people[id].map { "\(id)  \($0.fullName)" } ?? id }
    }
}
