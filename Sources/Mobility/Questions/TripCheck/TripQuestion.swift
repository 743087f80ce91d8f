public import CivilCalendar

/// May this person leave Peru on this day, and with what?
public struct TripQuestion: Sendable {
    /// What is recorded of the person, or supposed.
    public let dossier: Dossier
    /// Outages and relief.
    public let circumstances: Circumstances
    /// The asked day, on which the question is put.
    public let asOf: Day
    /// The day of leaving, not before the asked day.
    public let leavesOn: Day
    /// The day of coming back; nil if not known.
    public let returnsOn: Day?

    /// Asks about a trip; nil if it begins before the asked day or ends before it begins.
    public init?(_ dossier: Dossier, circumstances: Circumstances, asOf day: Day, leavesOn: Day, returnsOn: Day?) {
        guard leavesOn >= day, returnsOn.map({ $0 >= leavesOn }) ?? true else { return nil }
        self.dossier = dossier
        self.circumstances = circumstances
        asOf = day
        self.leavesOn = leavesOn
        self.returnsOn = returnsOn
    }

    /// The days from the asked one through the return.
    var days: DayRange { DayRange(asOf, through: returnsOn) ?? .on(asOf) }

    /// A trip of the person that is planned already for the day of leaving: it is that one that is asked about.
    var recorded: Trip? {
        dossier.subject.trips.filter { $0.departsOn == leavesOn && $0.leftOn == nil && $0.cameBackOn == nil }
            .min { $0.tripID < $1.tripID }
    }

    /// The trip as a plan.
    var plan: Trip {
        Trip(
            hypothetical: recorded?.tripID ?? Hypothetical.id(besides: dossier.subject.trips.map(\.tripID)),
            personID: dossier.subject.person.personID, departsOn: leavesOn, returnsOn: returnsOn)
    }

    /// The trip as if it had been made.
    /// - Parameter cameBackOn: nil for somebody who does not come back.
    func made(until cameBackOn: Day?) -> Trip {
        var trip = plan
        trip.leftOn = leavesOn
        trip.cameBackOn = cameBackOn
        return trip
    }

    /// The records with the trip. What happens at work is another matter: somebody whose employment has ended is looked
    /// at all the same, while the report is silent about leavers.
    func dossier(with trip: Trip) -> Dossier {
        var dossier = dossier
        dossier.subject.person.employmentEnd = nil
        dossier.principal?.person.employmentEnd = nil
        dossier.subject.trips.removeAll { $0.tripID == trip.tripID }
        dossier.subject.trips.append(trip)
        return dossier
    }
}
