import CivilCalendar
import Mobility

/// A line of the backlog, with everything that the files say of it.
struct BacklogRow {
    /// To which part of the answer it belongs; the raw value is the code in files.
    enum Part: String {
        /// Waits on the reopening day.
        case queue
        /// Its window opens while the queue is being worked through.
        case joining
        /// Can't be extended: a change of status or the departure.
        case notExtensible = "not_extensible"
    }

    let part: Part
    let position: Int?
    let filingDay: Day?
    let personID: String
    let permitID: String
    let visaType: VisaType?
    let expiresOn: Day?
    let daysLate: Int
    let fineMin: Money
    let fineMax: Money
    let isEstimate: Bool
    let reasons: [(code: String, text: String)]

    /// A filing of the plan.
    init(_ filing: BacklogPlan.Filing, _ part: Part, _ backlog: Backlog, _ words: BacklogWords) {
        let (entry, fine) = (filing.entry, filing.entry.fine(on: filing.day))
        self.part = part
        position = filing.position
        filingDay = filing.day
        personID = entry.personID
        permitID = entry.permitID
        visaType = entry.visaType
        expiresOn = entry.expiresOn
        daysLate = entry.daysLate(on: filing.day)
        (fineMin, fineMax) = fine
        isEstimate = entry.isEstimate(on: filing.day)
        let opened = part == .joining ? [("window_opens", words.opens(entry.opensOn))] : []
        reasons =
            opened
            + backlog.answer.plan.reasons(for: filing, joining: backlog.answer.joining)
            .map { ($0.code, words.text($0, name: backlog.name(of:))) }
    }

    /// A permit that can't be extended, as it stands on the reopening day.
    init(_ asked: AskedFinding, _ rendering: Rendering) {
        part = .notExtensible
        position = nil
        filingDay = nil
        personID = asked.finding.personID ?? ""
        permitID = asked.finding.recordID
        visaType = asked.detail.visaType
        if case .day(let day) = asked.fact(.expiresOn) { expiresOn = day } else { expiresOn = nil }
        if case .number(let number) = asked.fact(.daysLate) { daysLate = number } else { daysLate = 0 }
        fineMin = asked.fineMin ?? .zero
        fineMax = asked.fineMax ?? .zero
        isEstimate = asked.detail.accrual?.lines(through: asked.day).contains { $0.step.isEstimate } ?? false
        reasons = [("not_extensible", rendering.action(asked))]
    }

    /// All lines: the queue, those who join, those who can't be extended.
    static func all(_ backlog: Backlog, rendering: Rendering) -> [BacklogRow] {
        let words = BacklogWords(rendering.language)
        return backlog.answer.plan.filings.map { BacklogRow($0, .queue, backlog, words) }
            + backlog.answer.joining.map { BacklogRow($0, .joining, backlog, words) }
            + backlog.answer.notExtensible.map { BacklogRow($0, rendering) }
    }
}
