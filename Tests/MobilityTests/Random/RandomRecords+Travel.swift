import CivilCalendar
import Mobility

extension RandomRecords {
    mutating func makeTrips(_ personID: String) throws {
        for _ in 0..<source.one(of: [0, 0, 1, 1, 2, 3]) {
            try makeTrip(personID, departsOn: departureDay(), length: days.distanceAfter(&source))
        }
        if source.chance(25) { try makeTripsCloseTogether(personID) }
        if source.chance(12) { try makeAbsences(personID) }
        if source.chance(15) { try makeTravelPermit(personID, departsOn: days.any(&source), days.any(&source)) }
    }

    /// Often while a filing is in process, or just when it is decided.
    private mutating func departureDay() -> Day {
        if !decisions.isEmpty, source.chance(20) { return source.one(of: decisions) }
        if !filingDays.isEmpty, source.chance(50) {
            return days.keep(source.one(of: filingDays) + source.one(of: [0, 1, 3, 5, 10, 20, 30, 59, 60, 61, 62]))
        }
        return days.any(&source)
    }

    /// One after the other, at once, or one before the other is over: who of them has a travel permit?
    private mutating func makeTripsCloseTogether(_ personID: String) throws {
        var departsOn = departureDay()
        for _ in 0..<source.number(2...4) {
            try makeTrip(personID, departsOn: departsOn, length: source.one(of: [0, 1, 2, 5, 10, 20, 29, 30, 31, 32]))
            departsOn = days.keep(departsOn + source.one(of: [0, 1, 2, 5, 10, 15, 20, 29, 30, 31, 32, 33]))
        }
    }

    /// Long journeys that were made, some broken by a day or two, some overlapping.
    private mutating func makeAbsences(_ personID: String) throws {
        var leftOn = days.keep(start + source.number(0...800))
        for _ in 0..<source.number(1...4) {
            let length = source.one(of: [
                30, 60, 77, 78, 120, 152, 153, 154, 155, 183, 184, 185, 186, 334, 335, 336, 337, 365, 366, 367, 400,
            ])
            let cameBackOn = days.keep(leftOn + length)
            try add(
                Trip.self,
                [
                    "trip_id": .text(id("T")), "person_id": .text(personID), "departs_on": .day(leftOn),
                    "left_on": .day(leftOn), "came_back_on": source.chance(10) ? .empty : .day(cameBackOn),
                ])
            leftOn = days.keep(cameBackOn + source.one(of: [-20, -1, 0, 0, 1, 2, 10, 60, 183, 250]))
        }
    }

    private mutating func makeTrip(_ personID: String, departsOn: Day, length: Int) throws {
        let leftOn = source.chance(55) ? departsOn + source.one(of: [0, 0, 0, 0, 1, -1, 7]) : nil
        let leaving = leftOn ?? departsOn
        let isBack = source.chance(leftOn == nil ? 3 : 65)
        let permitDay = leaving - source.one(of: [-1, 0, 0, 0, 0, 1, 5, 15, 29, 30, 31])
        // Back about when a travel permit ends, or as planned, or a little later, or before leaving.
        var cameBackOn = departsOn + length
        switch source.number(0...9) {
        case 0...2: cameBackOn = permitDay + source.number(29...33)
        case 3: cameBackOn = departsOn + days.distanceAfter(&source)
        case 4: cameBackOn = source.chance(35) ? days.near(departsOn, &source) : cameBackOn
        default: break
        }
        let returnsOn = source.chance(20) ? permitDay + source.number(29...32) : departsOn + length
        try add(
            Trip.self,
            [
                "trip_id": .text(id("T")), "person_id": .text(personID), "departs_on": .day(departsOn),
                "returns_on": source.chance(80) ? .day(returnsOn) : .empty,
                "left_on": .optional(leftOn), "came_back_on": isBack ? .day(cameBackOn) : .empty,
            ])
        _ = days.keep(leaving)
        if source.chance(60) {
            let issuedOn = leaving - source.one(of: [-1, 0, 0, 1, 2, 3, 4, 5, 10, 30, 59, 60, 61])
            // Two of one day are a tie.
            for _ in 0..<source.one(of: [1, 1, 1, 1, 1, 2]) {
                try makeTravelPermit(personID, departsOn: permitDay, source.chance(90) ? issuedOn : nil)
            }
        }
    }

    private mutating func makeTravelPermit(_ personID: String, departsOn: Day, _ issuedOn: Day?) throws {
        try add(
            TravelPermit.self,
            [
                "travel_permit_id": .text(id("W")), "person_id": .text(personID), "issued_on": .optional(issuedOn),
                "departs_on": .day(departsOn),
            ])
    }
}
