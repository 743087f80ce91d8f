import CivilCalendar

extension PersonReading {
    /// The permit in force on each day, or the latest one where none is; of several the one that began last.
    var currentPermits: [(days: DayRange, permit: PermitReading)] {
        if permits.count == 1 { return [(.from(permits[0].permit.validFrom), permits[0])] }
        var turns: [Day] = []
        for permit in permits {
            turns.append(permit.permit.validFrom)
            if let end = permit.inForce?.end { turns.append(end) }
        }
        let starts = turns.sortedOnce()
        return starts.indices.compactMap { index in
            let start = starts[index]
            func begun(_ permit: PermitReading) -> Bool { permit.permit.validFrom <= start }
            guard let days = DayRange(from: start, before: index + 1 < starts.count ? starts[index + 1] : nil),
                let permit = permits.last(where: { begun($0) && ($0.inForce?.contains(start) ?? false) })
                    ?? permits.last(where: begun)
            else { return nil }
            return (days, permit)
        }
    }
}
