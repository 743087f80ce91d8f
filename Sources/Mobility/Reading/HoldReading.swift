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
    /// The days on which leaving needs a travel permit: held, and not because of a lapse.
    let needsPermit: DaySet
    /// The days on which the hold is critical: after a lapse, and where the employer forbids even what a permit would
    /// allow.
    let critical: DaySet

    init(_ reading: PersonReading, cards: [CardReading]) {
        lapsed = reading.permits.reduce(.none) { $0.union($1.lapsedUnfiled) }
        pending = DaySet(reading.filings.lazy.compactMap(\.pending))
        cardMissing = cards.reduce(.none) { $0.union($1.missing) }
        onlyWithPermit = DaySet(
            reading.permits.lazy.filter { reading.policy.status($0.permit.visaType).leavesOnlyWithPermit }
                .compactMap(\.inForce))
        needsPermit = pending.union(cardMissing).union(onlyWithPermit).subtracting(lapsed)
        critical = lapsed.union(needsPermit.intersection(HoldReading.forbidden(reading.policy)))
    }

    /// The days on which the employer forbids even what a permit would allow.
    private static func forbidden(_ policy: Policy) -> DaySet {
        let values = policy.values(.pendingTravel)
        return DaySet(
            values.indices.lazy.compactMap { index in
                guard values[index].value == .word("forbidden") else { return nil }
                let until = index + 1 < values.count ? values[index + 1].from : nil
                return DayRange(from: index == 0 ? .earliest : values[index].from, before: until)
            })
    }

    /// Whether nothing ever holds the person.
    var isNone: Bool { lapsed.isEmpty && pending.isEmpty && cardMissing.isEmpty && onlyWithPermit.isEmpty }

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
