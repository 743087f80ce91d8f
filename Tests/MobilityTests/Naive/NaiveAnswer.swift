import CivilCalendar
import Mobility

/// What is true on one day: the text read once more, in the plainest way there is, to hold the program against.
///
/// Nothing here computes ranges, and nothing here calls a rule: every predicate stands under the sentence from which it
/// was written, and all legal numbers are written in place.
final class NaiveAnswer {
    private let subject: NaivePerson
    private let principal: NaivePerson?

    init(_ dossier: Dossier, circumstances: Circumstances) {
        subject = NaivePerson(dossier.subject, circumstances: circumstances)
        principal = dossier.principal.map { NaivePerson($0, circumstances: circumstances) }
    }

    /// All that is true of the person on a day.
    func truths(on day: Day) -> [NaiveTruth] {
        // "After employment_end nothing is reported of a person, nor of that person's dependents."
        if subject.hasLeft(by: day) { return [] }
        if let principal, principal.hasLeft(by: day) { return [] }
        var truths = subject.renewals(on: day)
        truths += subject.filingTruths(on: day)
        truths += subject.observationTruths(on: day)
        truths += subject.cardsMissing(on: day)
        truths += subject.cardsExpired(on: day)
        truths += subject.passportsExpiring(on: day)
        truths += subject.documentsStale(on: day)
        if let principal {
            truths += subject.principalLapsed(principal, on: day)
            truths += subject.outlivesPrincipal(principal, on: day)
        }
        truths += subject.agingOut(on: day)
        truths += subject.travelHold(on: day)
        truths += subject.travelConflicts(on: day)
        truths += subject.travelPermitsMissing(on: day)
        truths += subject.travelPermitsExceeded(on: day)
        truths += subject.travelPermitsReused(on: day)
        truths += subject.applicationsVoid(on: day)
        truths += subject.expiringAbroad(on: day)
        truths += subject.absences(on: day)
        truths += subject.staysEnding(on: day)
        truths += subject.overstays(on: day)
        truths += subject.allowances(on: day)
        truths += subject.workUnauthorised(on: day)
        truths += subject.dataIncomplete(on: day)
        return truths
    }

    /// All that is true of nobody in particular. "began_on through ended_on."
    static func truths(on day: Day, _ circumstances: Circumstances) -> [NaiveTruth] {
        circumstances.outages.filter { $0.beganOn <= day && day <= $0.endedOn ?? .latest }.map { outage in
            NaiveTruth(
                rule: "outage.open", record: outage.outageID, severity: .warning, days: day - outage.beganOn)
        }
    }
}
