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
        var current: [(days: DayRange, permit: PermitReading)] = []
        for index in starts.indices {
            let start = starts[index]
            var (inForce, begun): (Int?, Int?)
            for place in permits.indices where permits[place].permit.validFrom <= start {
                begun = place
                if permits[place].inForce?.contains(start) ?? false { inForce = place }
            }
            let next = index + 1 < starts.count ? starts[index + 1] : nil
            guard let place = inForce ?? begun, let days = DayRange(from: start, before: next) else { continue }
            current.append((days, permits[place]))
        }
        return current
    }
}
