import CivilCalendar
public import Mobility

/// What the days past a status cost, on one page of text.
public struct FinePage {
    private let answer: FineAnswer
    private let rendering: Rendering
    private let relief: [String: Provenance]
    private let words: FineWords
    private var page = TextPage(colour: false)

    /// Writes the page, 80 columns wide.
    /// - Parameter relief: where each of the policy's relief measures comes from, by its id.
    public static func text(_ answer: FineAnswer, relief: [String: Provenance], rendering: Rendering) -> String {
        var page = FinePage(
            answer: answer, rendering: rendering, relief: relief, words: FineWords(rendering.language))
        page.head()
        if answer.years.isEmpty { page.page.blank() } else { page.years() }
        page.rest()
        let status = rendering.policy.status(answer.question.visaType)
        page.page.grounds(
            answer.citations, answer.conflicts, facts: answer.lastDays == nil ? [status.provenance] : [], rendering)
        return page.page.text
    }

    private mutating func head() {
        let question = answer.question
        page.line(
            "Vigencia · \(words.title(question.occasion))", right: question.through.description, bold: true)
        page.line(rendering.name(of: question.visaType))
        page.blank()
        guard let last = answer.lastDays else { return page.paragraph(words.withoutEnd, indent: 0) }
        switch question.occasion {
        case .residence(_, let expiredOn, let filedOn):
            if let expiredOn {
                for measure in answer.extendedBy {
                    page.paragraph(
                        words.extended(measure, from: expiredOn, to: last.strict, sources(measure)), indent: 0)
                }
            }
            page.paragraph(words.residence(answer, last: last.strict, filedOn: filedOn), indent: 0)
        case .visit(_, let enteredOn, let daysGranted, _):
            page.paragraph(
                words.visit(enteredOn: enteredOn, daysGranted: daysGranted, last: last), indent: 0)
            page.paragraph(words.over(answer), indent: 0)
        }
    }

    /// A line for each year, as the portal asks for it; where the rate changed within a year its parts come first.
    private mutating func years() {
        var table = TextTable([.left, .right, .right, .right, .left])
        let code = answer.paymentCode ?? words.unknownCode
        table.row(words.heads)
        for year in answer.years {
            let mark = year.isEstimate ? "≈ " : ""
            if let only = year.parts.first, year.parts.count == 1 {
                table.row([
                    "\(year.year)", range(only.daysLeast, only.days), mark + range(only.dailyMin, only.dailyMax),
                    mark + range(year.min, year.max), code,
                ])
            } else {
                for part in year.parts {
                    table.row([
                        "", range(part.daysLeast, part.days), mark + range(part.dailyMin, part.dailyMax),
                        mark + range(part.min, part.max),
                    ])
                }
                table.row([
                    "\(year.year)", range(year.daysLeast, year.days), "", mark + range(year.min, year.max), code,
                ])
            }
        }
        let mark = answer.isEstimate ? "≈ " : ""
        table.row([
            words.total,
            range(answer.years.reduce(0) { $0 + $1.daysLeast }, answer.years.reduce(0) { $0 + $1.days }), "",
            mark + range(answer.min, answer.max),
        ])
        page.blank()
        page.table(table)
        page.blank()
        let estimated = answer.years.filter(\.isEstimate).map(\.year)
        if !estimated.isEmpty { page.paragraph(words.estimated(estimated), indent: 0) }
    }

    private mutating func rest() {
        if answer.daysLeftOut > 0 {
            let parts = answer.leftOut.map { words.leftOut($0, sources) }
            let together = parts.count > 1 ? [words.together(answer.daysLeftOut)] : []
            page.paragraph((parts + together).joined(separator: "; ") + ".", label: words.leftOut, indent: 0)
        }
        for part in answer.onApplication {
            if case .relief(let measure) = part.reason {
                page.paragraph(words.onApplication(part, measure, sources(measure)), indent: 0)
            }
        }
        for paid in answer.notCounted {
            page.paragraph(words.notCounted(paid), label: words.notCounted, indent: 0)
        }
        guard answer.daysLate > 0 else { return }
        let cost = ReportWords(rendering.language)
        if !answer.counted.isEmpty { page.paragraph("S/ \(answer.paid)", label: words.paid, indent: 0) }
        page.paragraph(
            cost.cost(answer.leftMin, answer.leftMax, estimate: answer.isEstimate), label: words.left, indent: 0)
        if !answer.years.isEmpty { page.paragraph(words.howToPay(answer.paymentCode), indent: 0) }
    }

    /// Where a measure of the policy comes from and how sure that is, in brackets; nothing for a window of the user's.
    private func sources(_ measure: ReliefMeasure) -> String {
        relief[measure.reliefID].map { " [\(rendering.sources(of: [$0]).joined(separator: "; "))]" } ?? ""
    }

    private func range(_ least: some CustomStringConvertible, _ most: some CustomStringConvertible) -> String {
        let (least, most) = ("\(least)", "\(most)")
        return least == most ? most : "\(least) – \(most)"
    }
}
