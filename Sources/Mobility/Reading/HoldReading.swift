import CivilCalendar

/// Why and when a person must not leave Peru, or only with a permit.
struct HoldReading {
    /// The days on which the hold forbids to leave, because a status has lapsed with nothing filed.
    let lapsed: DaySet
    /// The days on which a filing is pending.
    let pending: DaySet
    /// The days on which an approved status has no card.
    let cardMissing: DaySet
    /// The days on which a status is in force that is left only with a permit.
    let onlyWithPermit: DaySet
    /// The ranges in which the employer forbids even what a permit would allow.
    let forbidden: DaySet

    init(_ reading: DossierReading) {
        lapsed = reading.permits.reduce(.none) { $0.union($1.lapsedUnfiled) }
        pending = DaySet(reading.filings.compactMap(\.pending))
        cardMissing = CardReading.all(reading).reduce(.none) { $0.union($1.missing) }
        onlyWithPermit = DaySet(
            reading.permits.filter { reading.policy.status($0.permit.visaType).leavesOnlyWithPermit }
                .compactMap(\.inForce))
        let values = reading.policy.parameter(.pendingTravel).values
        forbidden = DaySet(
            values.indices.compactMap { index in
                guard values[index].value == .word("forbidden") else { return nil }
                let until = index + 1 < values.count ? values[index + 1].from : nil
                return DayRange(from: index == 0 ? .earliest : values[index].from, before: until)
            })
    }

    /// The days on which leaving needs a travel permit: held, and not because of a lapse.
    var needsPermit: DaySet { pending.union(cardMissing).union(onlyWithPermit).subtracting(lapsed) }

    /// The days on which the hold is critical.
    var critical: DaySet { lapsed.union(needsPermit.intersection(forbidden)) }

    /// The reasons in order, each with the days on which it is the first that holds.
    var reasons: [(reason: String, days: DaySet)] {
        [
            ("lapsed", lapsed),
            ("pending", pending.subtracting(lapsed)),
            ("card-missing", cardMissing.subtracting(lapsed).subtracting(pending)),
            ("cpp", onlyWithPermit.subtracting(lapsed).subtracting(pending).subtracting(cardMissing)),
        ]
    }
}
