import CivilCalendar
import Mobility

/// An observation of the authority with what was due, from which day on.
struct NaiveObservation {
    let event: FilingEvent
    let filing: NaiveFiling
    /// The days on which it was answered.
    let answers: [Day]
    /// When the answer was due, and since when that held; the first entry holds from the start. No day where the term
    /// is suspended for ever.
    let dues: [(from: Day, due: Day?)]
}

extension NaivePerson {
    /// "From happened_on until an answered of the filing on that day or later, or its decision; high, critical after
    /// answer_due_on."
    func observationTruths(on day: Day) -> [NaiveTruth] {
        observations.compactMap { observation in
            guard day >= observation.event.happenedOn, !observation.filing.isDecided(by: day),
                !observation.answers.contains(where: { $0 <= day })
            else { return nil }
            let due = observation.dues.last { $0.from <= day }?.due
            return NaiveTruth(
                rule: "filing.observed", record: observation.event.eventID,
                severity: due.map { day > $0 } ?? false ? .critical : .high, dueOn: due, days: due.map { $0 - day },
                facts: { ["answer_due_on": due.map { "\($0)" } ?? ""] })
        }
    }

    func observed() -> [NaiveObservation] {
        let events = file.events.sorted { ($0.happenedOn, $0.eventID) < ($1.happenedOn, $1.eventID) }
        return events.filter { $0.event == .observed }.compactMap { event in
            guard let filing = filings.first(where: { $0.record.filingID == event.filingID }) else { return nil }
            let later = events.filter { $0.filingID == event.filingID && $0.happenedOn >= event.happenedOn }
            return NaiveObservation(
                event: event, filing: filing, answers: later.filter { $0.event == .answered }.map(\.happenedOn),
                dues: dues(event, filing, later.filter { $0.event == .extensionGranted }))
        }
    }

    /// "The event's due_on, else 5 working days after it; an extension_granted gives, from its own day on, its due_on,
    /// else 30 calendar days after the former one."
    private func dues(
        _ event: FilingEvent, _ filing: NaiveFiling, _ extensions: [FilingEvent]
    ) -> [(from: Day, due: Day?)] {
        let suspensions = measures(.suspendDeadlines, for: permit(filing.record.permitID)?.type)
        let first =
            event.dueOn
            ?? NaiveRelief.term(5, after: event.happenedOn, without: suspensions, counted: NaiveCalendar.isWorking)
        var dues = [(from: event.happenedOn, due: first)]
        var former = first
        for granted in extensions {
            let due = granted.dueOn ?? former.flatMap { NaiveRelief.term(30, after: $0, without: suspensions) }
            dues.append((from: granted.happenedOn, due: due))
            former = due
        }
        return dues
    }
}
