import CivilCalendar
import Mobility

/// A stay of a visitor with what the text derives from the records alone, whatever day is asked.
final class NaiveVisit {
    let stay: Stay
    /// "entered_on + days_granted − 1", or the leave_by of a denied filing.
    let strict: Day
    /// "entered_on + days_granted", or the leave_by of a denied filing.
    let lenient: Day
    /// The filings that stop the clock while they count.
    private let filings: [NaiveFiling]
    /// The days from which on a permit stops it.
    private let permitStarts: [Day]
    private let afterStrict: NaiveFine
    private let afterLenient: NaiveFine

    fileprivate init(_ stay: Stay, of person: NaivePerson) {
        let granted = stay.enteredOn + stay.daysGranted
        // "An initial or change_of_status filing with entered_on ≤ filed_on ≤ lenient stops the clock while it counts."
        // "If denied, both last days become its leave_by, if later"; lenient is then that day for the next filing. Without
        // a leave_by there is no last day.
        var filings: [NaiveFiling] = []
        var (strict, lenient) = (granted - 1, granted)
        for filing in person.filings
        where filing.record.procedure == .initial || filing.record.procedure == .changeOfStatus {
            guard stay.enteredOn <= filing.filedOn, filing.filedOn <= lenient else { continue }
            filings.append(filing)
            guard filing.outcome == .denied, filing.decidedOn != nil else { continue }
            let leaveBy = person.leaveBy(filing) ?? .latest
            (strict, lenient) = (max(strict, leaveBy), max(lenient, leaveBy))
        }
        // "A permit of the person with entered_on ≤ valid_from ≤ lenient, or that starts while such a filing counts,
        // stops it from valid_from." Lenient is what it has become by a denial: who is given a residence within the
        // days to leave needn't leave.
        permitStarts = person.permits.map(\.validFrom).filter { validFrom in
            (stay.enteredOn <= validFrom && validFrom <= lenient) || filings.contains { $0.counts(on: validFrom) }
        }
        self.stay = stay
        self.filings = filings
        self.strict = strict
        self.lenient = lenient
        let isFree = person.isFree(stay.visaType)
        afterStrict = NaiveFine(ofVisitorAfter: strict, isFree: isFree)
        afterLenient = NaiveFine(ofVisitorAfter: lenient, isFree: isFree)
    }

    func isClockRunning(on day: Day) -> Bool {
        !filings.contains { $0.counts(on: day) } && !permitStarts.contains { $0 <= day }
    }

    func isHere(on day: Day) -> Bool { stay.enteredOn <= day && day <= stay.exitedOn ?? .latest }

    /// "Fines price the days after each last lawful day."
    func fine(through day: Day) -> (min: String, max: String) {
        (afterLenient.through(day).min, afterStrict.through(day).max)
    }
}

extension NaivePerson {
    /// In order of entered_on, then of id.
    func visited() -> [NaiveVisit] {
        file.stays.sorted { ($0.enteredOn, $0.stayID) < ($1.enteredOn, $1.stayID) }.map { NaiveVisit($0, of: self) }
    }
}
