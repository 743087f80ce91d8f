import CivilCalendar
public import Mobility

/// A visitor's days on one page of text.
public enum StayDaysPage {
    /// Writes the page, 80 columns wide.
    public static func text(_ answer: StayDaysAnswer, rendering: Rendering) -> String {
        let words = StayDaysWords(rendering.language)
        var page = TextPage(colour: false)
        page.line("Vigencia · \(words.title)", right: answer.question.asOf.description, bold: true)
        page.line(rendering.name(of: answer.question.visaType))
        page.blank()
        page.table(visits(answer, words))
        page.blank()
        if answer.windows.isEmpty {
            page.paragraph(words.noWindow, indent: 0)
        } else {
            page.table(windows(answer, words))
            page.blank()
        }
        for window in answer.windows {
            page.paragraph(window.hasEnded ? words.ended(window) : words.next(window), indent: 0)
        }
        for visit in answer.visits where visit.daysOverAtPlannedExit > 0 {
            if let exitedOn = visit.visit.exitedOn {
                page.paragraph(words.planned(visit, exitedOn: exitedOn), indent: 0)
            }
        }
        if let after = answer.afterOverstay {
            page.paragraph(words.afterOverstay(after), indent: 0)
            page.paragraph(words.fine, indent: 0)
        }
        if answer.visits.contains(where: { $0.lastDays == nil }) { page.paragraph(words.notGranted, indent: 0) }
        page.paragraph(words.noRight, indent: 0)
        page.grounds(answer.citations, answer.conflicts, rendering)
        return page.text
    }

    private static func visits(_ answer: StayDaysAnswer, _ words: StayDaysWords) -> TextTable {
        var table = TextTable([.left, .left, .right, .left, .left, .right])
        table.row(words.visitHeads)
        for visit in answer.visits {
            let last = visit.lastDays
            let over = [visit.daysOverLenient, visit.daysOverStrict]
            table.row([
                "\(visit.visit.enteredOn)", visit.visit.exitedOn?.description ?? (visit.isHere ? words.here : "–"),
                visit.visit.daysGranted.map(String.init) ?? words.unknown, last?.strict.description ?? "–",
                last?.lenient.description ?? "–",
                last == nil ? "–" : over[0] == over[1] ? "\(over[1])" : "\(over[0]) – \(over[1])",
            ])
        }
        return table
    }

    private static func windows(_ answer: StayDaysAnswer, _ words: StayDaysWords) -> TextTable {
        var table = TextTable([.left, .left, .left, .right, .right])
        table.row(words.windowHeads)
        for window in answer.windows {
            table.row([
                words.window(window), "\(window.start)", "\(window.end - 1)", "\(window.used)", words.left(window),
            ])
        }
        return table
    }
}
