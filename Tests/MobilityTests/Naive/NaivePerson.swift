import CivilCalendar
import Mobility

/// One person's records, with the terms of the text that don't hang on the asked day worked out once.
final class NaivePerson {
    let file: PersonFile
    let circumstances: Circumstances
    /// In order of valid_from, then of id.
    let permits: [NaivePermit]
    /// In order of filed_on, then of id.
    let filings: [NaiveFiling]
    /// The unbroken run of days of unauthorised work that was found last.
    var lastUnauthorised: (day: Day, since: Day)?
    /// The days abroad that were counted last.
    var lastAbsence: NaiveAbsence?
    /// What each observed event was found to demand, by event.
    lazy var observations: [NaiveObservation] = observed()
    /// The supporting papers that can go stale.
    lazy var latestSupporting: [(document: IdentityDocument, usableUntil: Day)] = latest()
    /// The approved filings that lead to a card.
    lazy var awaitedCards: [NaiveAwaitedCard] = awaited()
    /// The trips with the travel permits given to them.
    lazy var journeys: [NaiveJourney] = travelled()
    /// The stays with their last lawful days.
    lazy var visits: [NaiveVisit] = visited()

    init(_ file: PersonFile, circumstances: Circumstances) {
        self.file = file
        self.circumstances = circumstances
        let filings = file.filings.map(NaiveFiling.init).sorted {
            ($0.filedOn, $0.record.filingID) < ($1.filedOn, $1.record.filingID)
        }
        self.filings = filings
        permits = file.permits.sorted { ($0.validFrom, $0.permitID) < ($1.validFrom, $1.permitID) }.map { permit in
            let extensions = NaiveRelief.covering(.extendValidity, permit.visaType, file, circumstances)
            return NaivePermit(permit, end: NaiveRelief.end(of: permit, extensions), filings: filings)
        }
        for permit in permits {
            permit.successor = permits.first { $0 !== permit && $0.end > permit.end }
            permit.fine = NaiveFine(
                of: permit.type, after: permit.lawfulThrough, isFree: isFree(permit.type))
        }
    }

    var person: Person { file.person }

    func permit(_ permitID: String?) -> NaivePermit? { permits.first { $0.permitID == permitID } }

    func measures(_ effect: ReliefEffect, for type: VisaType?) -> [ReliefMeasure] {
        NaiveRelief.covering(effect, type, file, circumstances)
    }

    /// "Days inside a suspend_fines window and days as a minor left out." Minor: "before the 18th birthday, if known."
    func isFree(_ type: VisaType) -> (Day) -> Bool {
        let suspensions = measures(.suspendFines, for: type)
        let adultOn = person.birthDate?.adding(years: 18)
        return { day in
            if let adultOn, day < adultOn { return true }
            return suspensions.contains { NaiveRelief.window(of: $0, contains: day) }
        }
    }

    /// "employment_start (empty: the first valid_from or entered_on) ≤ D ≤ employment_end (empty: no end)."
    func isEmployed(on day: Day) -> Bool {
        guard let employmentStart, day >= employmentStart else { return false }
        return !hasLeft(by: day)
    }

    private lazy var employmentStart: Day? =
        person.employmentStart ?? (permits.map(\.validFrom) + file.stays.map(\.enteredOn)).min()

    func hasLeft(by day: Day) -> Bool {
        guard let end = person.employmentEnd else { return false }
        return day > end
    }

    /// "left_on ≤ D, not back by D (the day of coming back is in Peru)."
    func isAbroad(on day: Day) -> Bool {
        file.trips.contains { trip in
            guard let leftOn = trip.leftOn, leftOn <= day else { return false }
            guard let cameBackOn = trip.cameBackOn else { return true }
            return cameBackOn > day
        }
    }
}
