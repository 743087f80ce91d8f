import CivilCalendar

extension DossierReading {
    /// The permit in force on each day, or the latest one where none is; of several the one that began last.
    var currentPermits: [(days: DayRange, permit: PermitReading)] {
        let turns = permits.flatMap { [$0.permit.validFrom, $0.inForce?.end].compactMap(\.self) }
        let starts = Set(turns).sorted()
        return starts.indices.compactMap { index in
            let start = starts[index]
            let begun = permits.filter { $0.permit.validFrom <= start }
            guard let days = DayRange(from: start, before: index + 1 < starts.count ? starts[index + 1] : nil),
                let permit = begun.last(where: { $0.inForce?.contains(start) ?? false }) ?? begun.last
            else { return nil }
            return (days, permit)
        }
    }
}
