import CivilCalendar

/// How a fine for days after the end of a status accrues.
///
/// Sources: residents 1 % of the UIT a day through 2023-10-22 (travel permit guide; art. 190 d, DS 002-2021-IN), unsettled
/// since (DS 003-2023-IN, DL 1582); statuses for a time 0.1 % to 1 % throughout. Minors are not sanctioned (DL 1350
/// art. 53.3).
struct FineReading {
    let accrual: Accrual
    let citations: [PolicyCitation]
    let conflicts: [ConflictID]

    /// The fine for a permit, from the day after it was lawful.
    init(after lawfulThrough: Day, permit: Permit, reading: PersonReading) {
        let policy = reading.policy
        let (minKey, maxKey): (PolicyKey, PolicyKey) =
            switch policy.status(permit.visaType).fineClass {
            case .resident: (.residentDailyRateMin, .residentDailyRateMax)
            case .temporary: (.temporaryDailyRateMin, .temporaryDailyRateMax)
            }
        let priced = DaySet(.from(lawfulThrough + 1))
            .subtracting(reading.relief.days(.suspendFines, for: permit.visaType))
            .subtracting(reading.minority)
        let (steps, citations) = FineReading.steps(priced, minKey: minKey, maxKey: maxKey, policy: policy)
        accrual = Accrual(steps: steps)
        self.citations = citations
        conflicts = steps.contains { $0.minRate != $0.maxRate } ? [.fineRate] : []
    }

    /// Prices days by the UIT and the rates of each; without `minKey` they cost nothing at least.
    static func steps(
        _ priced: DaySet, minKey: PolicyKey?, maxKey: PolicyKey, policy: Policy
    ) -> (steps: [Accrual.Step], citations: [PolicyCitation]) {
        guard let first = priced.ranges.first?.start else { return ([], []) }
        let uits = policy.parameter(.uit).values
        let turns = Set(
            uits.flatMap { [$0.from, Day(year: $0.from.year + 1, month: 1, day: 1) ?? .latest] }
                + [minKey, maxKey].compactMap(\.self).flatMap { policy.parameter($0).values.map(\.from) })
        let starts = [first] + turns.filter { $0 > first }.sorted()
        var steps: [Accrual.Step] = []
        var citations: [PolicyCitation] = []
        for (index, start) in starts.enumerated() {
            let period = DayRange(from: start, before: index + 1 < starts.count ? starts[index + 1] : nil)
            let days = priced.intersection(period).ranges
            guard !days.isEmpty else { continue }
            let uit = policy.value(.uit, on: start)
            let (least, most) = (minKey.map { policy.value($0, on: start) }, policy.value(maxKey, on: start))
            citations += [uit.citation, least?.citation, most.citation].compactMap(\.self)
            for range in days {
                steps.append(
                    Accrual.Step(
                        days: range, uit: uit.value.money, minRate: least?.value.millionths ?? 0,
                        maxRate: most.value.millionths, isEstimate: uit.citation.from.year != start.year))
            }
        }
        return (steps, citations.unique())
    }
}
