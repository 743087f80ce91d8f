import CivilCalendar
public import Mobility

/// Whether a trip can be made, on one page of text.
public enum TripPage {
    /// Writes the page, 80 columns wide.
    /// - Parameters:
    ///   - subject: who travels, such as an id with a name or a status.
    ///   - isRecorded: whether that is somebody in the database rather than a position that is only supposed.
    public static func text(
        _ answer: TripAnswer, subject: String, isRecorded: Bool, rendering: Rendering
    ) -> String {
        let words = TripWords(rendering.language)
        var page = TextPage(colour: false)
        page.line("Vigencia · \(words.title)", right: answer.question.asOf.description, bold: true)
        page.line(subject)
        page.line(words.trip(answer.question))
        page.blank()
        page.line(words.verdict(answer), bold: true)
        for reason in answer.reasons { page.paragraph(words.reason(reason), indent: 0) }
        if let day = answer.abroadSince { page.paragraph(words.abroad(day), indent: 0) }
        if let trip = answer.recordedTripID { page.paragraph(words.recorded(trip), indent: 0) }
        if answer.isVisit { page.paragraph(words.newEntry, indent: 0) }
        if let permit = answer.permit { self.permit(permit, answer, isRecorded: isRecorded, words, &page) }
        if !answer.backBy.isEmpty { page.blank() }
        for back in answer.backBy {
            page.paragraph(words.reason(back.reason) + ".", label: "\(words.backBy) \(back.day):", indent: 0)
        }
        if let absence = answer.absence {
            page.blank()
            page.paragraph(words.absence(absence), label: words.absence, indent: 0)
        }
        for trip in answer.displaced { page.paragraph(words.displaced(trip), indent: 0) }
        if !answer.also.isEmpty {
            page.blank()
            page.line(words.also, bold: true)
            for asked in answer.also {
                page.paragraph(rendering.message(asked), label: "\(asked.finding.rule.rawValue):", indent: 2)
            }
        }
        page.grounds(answer.citations, answer.conflicts, basis: answer.basis, rendering)
        return page.text
    }

    private static func permit(
        _ permit: TripPermit, _ answer: TripAnswer, isRecorded: Bool, _ words: TripWords, _ page: inout TextPage
    ) {
        page.blank()
        page.line(words.permit, bold: true)
        if let id = permit.issuedID { page.paragraph(words.inHand(isRecorded ? id : nil), indent: 2) }
        if let applyBy = permit.applyBy {
            page.paragraph(words.applyBy(applyBy, asOf: answer.question.asOf), indent: 2)
            page.paragraph(words.fee(permit), indent: 2)
            page.paragraph(words.needs.joined(separator: ", ") + ".", label: words.needsLabel, indent: 2)
            for outage in permit.blockedBy { page.paragraph(words.blocked(outage), indent: 2) }
        }
        if let count = permit.aYear { page.paragraph(words.aYear(count), indent: 2) }
        page.paragraph(words.copies(permit.copies), indent: 2)
        page.paragraph(words.otherwiseVoid, indent: 2)
    }
}
