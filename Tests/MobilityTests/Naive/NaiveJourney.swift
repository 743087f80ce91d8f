import CivilCalendar
import Mobility

/// A trip with what the text derives from the records alone, whatever day is asked.
final class NaiveJourney {
    let trip: Trip
    /// "Leaving = left_on, else departs_on."
    let leaving: Day
    /// The day of coming back, as it was or as it is planned; none where it is not known.
    let back: Day?
    /// "When the hold is a warning on the day of leaving."
    let needsPermit: Bool
    /// "From leaving − 60, not before the unbroken run of warning days that contains the day of leaving."
    let warnedFrom: Day
    /// The travel permit that was given to it.
    fileprivate(set) var permit: TravelPermit?

    fileprivate init(_ trip: Trip, of person: NaivePerson) {
        self.trip = trip
        leaving = trip.leftOn ?? trip.departsOn
        // "It returns on came_back_on; with left_on and no came_back_on it is not back, whatever was planned; a plan
        // without left_on returns on returns_on, or has no known return."
        back = trip.cameBackOn ?? (trip.leftOn == nil ? trip.returnsOn : nil)
        needsPermit = person.hold(on: leaving)?.severity == .warning
        var from = leaving
        while needsPermit, from > leaving - 60, person.hold(on: from - 1)?.severity == .warning { from = from - 1 }
        warnedFrom = from
    }

    /// "issued_on ≤ leaving and departs_on ≤ leaving ≤ departs_on + 30."
    func isCovered(by permit: TravelPermit) -> Bool {
        guard let issuedOn = permit.issuedOn, issuedOn <= leaving else { return false }
        return permit.departsOn <= leaving && leaving <= permit.departsOn + 30
    }

    /// "The permit's departs_on (else leaving) + 30."
    var permitValidUntil: Day { (permit?.departsOn ?? leaving) + 30 }

    /// "Not back: the later of returns_on and D; a plan without returns_on never."
    func returnDay(seenOn day: Day) -> Day? {
        if let back { return back }
        if trip.leftOn == nil { return nil }
        return max(trip.returnsOn ?? day, day)
    }

    /// "An actual exit (left_on) that had none: from left_on; or not back by permit_valid_until + 1: from that day."
    var voidFrom: Day? {
        guard let leftOn = trip.leftOn, needsPermit else { return nil }
        if permit == nil { return leftOn }
        if let cameBackOn = trip.cameBackOn, cameBackOn <= permitValidUntil + 1 { return nil }
        return permitValidUntil + 1
    }
}

extension NaivePerson {
    /// The trips in order of leaving, then of id. "Permits are given out in order of leaving, only to trips that need
    /// one, each once, the earliest departs_on first."
    func travelled() -> [NaiveJourney] {
        let journeys = file.trips.map { NaiveJourney($0, of: self) }.sorted {
            ($0.leaving, $0.trip.tripID) < ($1.leaving, $1.trip.tripID)
        }
        var unused = earliestTravelPermitsFirst
        for journey in journeys where journey.needsPermit {
            guard let index = unused.firstIndex(where: journey.isCovered) else { continue }
            journey.permit = unused.remove(at: index)
        }
        return journeys
    }

    var earliestTravelPermitsFirst: [TravelPermit] {
        file.travelPermits.sorted { ($0.departsOn, $0.travelPermitID) < ($1.departsOn, $1.travelPermitID) }
    }
}
