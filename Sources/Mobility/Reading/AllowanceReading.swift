import CivilCalendar

/// The windows in which the days of a visitor add up, of one length: the first begins at the first entry, a new one
/// with the first entry on or after the end of the former.
///
/// Sources: DL 1350 art. 29.1 h and DL 1582 (183 days in 365); the foreign ministry's list (90 in 180).
struct AllowanceReading {
    /// A window.
    struct Window {
        /// The first day.
        let start: Day
        /// The first day after it.
        let end: Day
        /// The days that it allows.
        let allowed: Int
        /// The stays of which days may lie in it, by entry.
        let stays: [Stay]
        /// The values used.
        let citations: [PolicyCitation]

        /// The days used, from a day on as long as no stay begins or ends and the window does not end: of each stay the
        /// date difference, as far as it lies in the window.
        func used(from day: Day) -> EvenCount {
            let parts = stays.filter { $0.enteredOn <= day }.map(part)
            return EvenCount(
                from: day, count: parts.reduce(0) { $0 + max(0, min($1.last, day) - $1.first) },
                perDay: parts.count { day < $0.last })
        }

        /// From which day to which a stay counts.
        private func part(of stay: Stay) -> (first: Day, last: Day) {
            (max(stay.enteredOn, start), min(stay.exitedOn ?? .latest, end))
        }

        /// What was counted, a line for each stay.
        var arithmetic: [String] {
            stays.map { stay in
                let (first, last) = part(of: stay)
                guard stay.exitedOn != nil else { return "\(stay.stayID): … − \(first)" }
                return "\(stay.stayID): \(last) − \(first) = \(max(0, last - first)) d"
            }
        }
    }

    /// The windows, ascending.
    let windows: [Window]
    /// The days on which the count turns.
    let turns: [Day]

    /// - Parameter stays: those of the person, by entry.
    init(_ stays: [Stay], length: PolicyKey, allowance: PolicyKey, policy: Policy) {
        var starts: [(start: Day, end: Day, citation: PolicyCitation)] = []
        for stay in stays where starts.last.map({ stay.enteredOn >= $0.end }) ?? true {
            let value = policy.value(length, on: stay.enteredOn)
            starts.append((stay.enteredOn, stay.enteredOn + value.value.count, value.citation))
        }
        windows = starts.map { start, end, citation in
            let allowed = policy.value(allowance, on: start)
            return Window(
                start: start, end: end, allowed: allowed.value.count,
                stays: stays.filter {
                    $0.enteredOn < end && ($0.exitedOn.map { $0 > start } ?? true) || $0.enteredOn == start
                },
                citations: [citation, allowed.citation])
        }
        turns =
            windows.flatMap { [$0.start, $0.end] } + stays.flatMap { [$0.enteredOn, $0.exitedOn].compactMap(\.self) }
    }

    /// The window that is current on a day: the last one that has begun.
    func window(on day: Day) -> Window? { windows.last { $0.start <= day } }
}
