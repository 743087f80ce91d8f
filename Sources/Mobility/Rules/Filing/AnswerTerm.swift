import CivilCalendar

/// The day by which an observation has to be answered, and from when that is so.
struct AnswerTerm {
    /// The day from which this term holds.
    let from: Day
    /// The last day to answer; nil if the term is suspended without an end.
    let dueOn: Day?
    let events: [FilingEvent]
    let values: [PolicyCitation]
    let arithmetic: [String]

    /// The terms of an observation, each from its own day on: the first one, and one for each extension.
    static func all(
        for observed: FilingEvent, extensions: [FilingEvent], _ filing: FilingReading, _ reading: PersonReading
    ) -> [AnswerTerm] {
        let policy = reading.policy
        let suspended = reading.relief.days(.suspendDeadlines, for: filing.visaType(reading))
        var terms = [first(for: observed, suspended: suspended, policy: policy)]
        for granted in extensions {
            let former = terms[terms.count - 1]
            let extra = policy.value(.answerExtension, on: granted.happenedOn)
            let computed = former.dueOn.flatMap {
                policy.holidays.day(after: $0, calendarDays: extra.value.count, suspended: suspended)
            }
            let dueOn = granted.dueOn ?? computed
            terms.append(
                AnswerTerm(
                    from: granted.happenedOn, dueOn: dueOn, events: former.events + [granted],
                    values: former.values + (granted.dueOn == nil ? [extra.citation] : []),
                    arithmetic: former.arithmetic
                        + [
                            granted.dueOn.map { "answer_due_on = \($0)" }
                                ?? "answer_due_on = \(former.dueOn?.description ?? "–") + \(extra.value) d = "
                                + (dueOn?.description ?? "–")
                        ]))
        }
        return terms
    }

    private static func first(for observed: FilingEvent, suspended: DaySet, policy: Policy) -> AnswerTerm {
        if let given = observed.dueOn {
            return AnswerTerm(
                from: observed.happenedOn, dueOn: given, events: [observed], values: [],
                arithmetic: ["answer_due_on = \(given)"])
        }
        let term = policy.value(.answerTerm, on: observed.happenedOn)
        let dueOn = policy.holidays.day(
            after: observed.happenedOn, workingDays: term.value.count, suspended: suspended)
        return AnswerTerm(
            from: observed.happenedOn, dueOn: dueOn, events: [observed], values: [term.citation],
            arithmetic: [
                "answer_due_on = \(observed.happenedOn) + \(term.value) working_days = \(dueOn?.description ?? "–")"
            ])
    }
}
