public import CivilCalendar

/// A dossier read under a policy: the terms of the law that several rules share, worked out once.
///
/// A rule takes this and nothing else. It holds no current day and gives none.
public final class DossierReading: Sendable {
    /// The person whom the findings are about.
    public let own: PersonReading
    /// The employee on whom the person depends.
    public let principal: PersonReading?
    /// The terms of each permit that has to be renewed at all.
    let renewals: [RenewalTerms]
    /// The approved filings that lead to a card.
    let cards: [CardReading]
    /// Why and when the person must not leave Peru, or only with a permit.
    let hold: HoldReading
    /// The trips that can't be made without a travel permit.
    let tripNeeds: [TripNeed]
    /// The person's stays by entry, then id.
    let stays: [StayReading]

    /// Reads a dossier.
    public convenience init(_ dossier: Dossier, policy: Policy, circumstances: Circumstances) {
        func read(_ file: PersonFile) -> PersonReading {
            PersonReading(file, policy: policy, circumstances: circumstances)
        }
        self.init(read(dossier.subject), principal: dossier.principal.map(read))
    }

    /// Puts together a person and the principal, who are read already.
    init(_ own: PersonReading, principal: PersonReading?) {
        self.own = own
        self.principal = principal
        renewals = RenewalTerms.all(own)
        cards = CardReading.all(own)
        hold = HoldReading(own, cards: cards)
        tripNeeds = TripNeed.all(own, hold: hold, cards: cards)
        stays = StayReading.all(own)
    }

    /// The days on which anything is reported of the person: not after the end of the own employment, nor after the end
    /// of the principal's.
    public var reported: DayRange {
        let last = Day.earlier(person.employmentEnd, principal?.person.employmentEnd)
        return DayRange(.earliest, through: last) ?? .always
    }
}

extension DossierReading {
    /// The person.
    public var person: Person { own.person }
    /// The person's records.
    public var file: PersonFile { own.file }
    /// The law.
    public var policy: Policy { own.policy }
    /// Outages and relief.
    public var circumstances: Circumstances { own.circumstances }
    /// The relief that reaches this person.
    public var relief: ReliefReading { own.relief }
    /// The person's permits by first day, then id, each with what the law makes of it.
    public var permits: [PermitReading] { own.permits }
    /// The person's filings by filing day, then id.
    public var filings: [FilingReading] { own.filings }
    /// The person's trips by the day of leaving, then id.
    public var trips: [TripReading] { own.trips }
}
