import CivilCalendar

/// A trip that can't be made without a travel permit, with the permit that it was given, if any.
///
/// Source: travel permit guide; DS 003-2023-IN art. 67.2.1 (30 calendar days from the stated day of leaving, one exit
/// and one re-entry).
struct TripNeed {
    let trip: TripReading
    /// The issued permit that went to this trip.
    let permit: TravelPermit?
    /// Where it has none: an issued one that would have served, had it not gone to an earlier trip.
    let spent: TravelPermit?
    /// Why it needs one.
    let causes: HoldCauses
    /// The first day on which the trip is looked at: so many days before leaving, but not before the unbroken run of
    /// days around the day of leaving on which a permit is needed.
    let begin: Day
    /// The last day on which a permit is valid: so many days after the day of leaving stated in it, or after that of
    /// the trip.
    let validUntil: Day
    /// The values used for ``begin`` and ``validUntil``.
    let citations: [PolicyCitation]
    /// The day from which a permit is valid.
    private let departsOn: Day
    private let validity: PolicyValue

    /// The line of arithmetic that gives ``validUntil``.
    var arithmetic: String { "permit_valid_until = \(departsOn) + \(validity) d = \(departsOn + validity.count)" }

    /// The trips that need a permit, by the day of leaving, then id. Permits are given out in that order, each once,
    /// the one with the earliest stated day of leaving first.
    static func all(_ reading: PersonReading, hold: HoldReading, cards: [CardReading]) -> [TripNeed] {
        let needed = hold.needsPermit
        guard !needed.isEmpty, !reading.trips.isEmpty else { return [] }
        var unused = reading.file.travelPermits.sorted { $0.isBefore($1) }
        var used: [TravelPermit] = []
        return reading.trips.compactMap { trip in
            guard let run = needed.range(containing: trip.leaving) else { return nil }
            func serves(_ permit: TravelPermit) -> Bool { permit.serves(leavingOn: trip.leaving, reading.policy) }
            let given = unused.firstIndex(where: serves).map { unused.remove(at: $0) }
            defer { used += [given].compactMap(\.self) }
            let spent = given == nil ? used.filter(serves).min { $0.isBefore($1) } : nil
            let causes = HoldCauses(on: trip.leaving, reading, cards: cards)
            return TripNeed(trip, run: run, permit: given, spent: spent, causes, reading.policy)
        }
    }

    private init(
        _ trip: TripReading, run: DayRange, permit: TravelPermit?, spent: TravelPermit?, _ causes: HoldCauses,
        _ policy: Policy
    ) {
        let lead = policy.opening(.tripLead, before: trip.leaving)
        let departsOn = permit?.departsOn ?? trip.leaving
        let validity = policy.value(.travelPermitValidity, on: departsOn)
        self.trip = trip
        self.permit = permit
        self.spent = spent
        self.causes = causes
        self.departsOn = departsOn
        self.validity = validity.value
        begin = max(lead.day, run.start)
        validUntil = departsOn + validity.value.count
        citations = [lead.citation, validity.citation]
    }

    /// The days from ``begin`` through the return, if known.
    var days: DayRange? { DayRange(begin, through: trip.returning) }

    /// A detail about this trip.
    func detail(
        dueOn: FactValue = .none, days: FactValue = .none, facts: [Fact], records: [RecordReference] = [],
        values: [PolicyCitation]? = nil, arithmetic: [String], conflicts: [ConflictID] = []
    ) -> Detail {
        let permits = [permit, spent].compactMap(\.self)
        return Detail(
            dueOn: dueOn, days: days,
            facts: [Fact(.tripID, .code(trip.trip.tripID)), Fact(.leavingOn, .day(trip.leaving))] + facts
                + [permit].compactMap(\.self).map { Fact(.travelPermitID, .code($0.travelPermitID)) },
            trace: Trace(
                records: [RecordReference(trip.trip)] + permits.map { RecordReference($0) } + causes.records
                    + records,
                values: values ?? citations, arithmetic: arithmetic, conflicts: conflicts))
    }
}

extension TravelPermit {
    /// Whether it is issued by the day and allows to leave on it.
    func serves(leavingOn leaving: Day, _ policy: Policy) -> Bool {
        let validity = policy.value(.travelPermitValidity, on: departsOn).value.count
        return (issuedOn.map { $0 <= leaving } ?? false) && departsOn <= leaving && leaving <= departsOn + validity
    }

    /// The order in which permits are given out.
    func isBefore(_ other: TravelPermit) -> Bool {
        (departsOn, travelPermitID) < (other.departsOn, other.travelPermitID)
    }
}
