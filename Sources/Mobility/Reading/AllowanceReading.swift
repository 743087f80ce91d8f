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
        /// The stays entered in it, by entry.
        let stays: [Stay]
        /// The values used.
        let citations: [PolicyCitation]

        /// The days used, from a day on as long as no stay begins or ends and the window does not end: of each stay the
        /// date difference from its entry.
        func used(from day: Day) -> EvenCount {
            let begun = stays.filter { $0.enteredOn <= day }
            let lasts = begun.map { min($0.exitedOn ?? .latest, end) }
            return EvenCount(
                from: day,
                count: zip(begun, lasts).reduce(0) { $0 + (min($1.1, day) - $1.0.enteredOn) },
                perDay: lasts.count { day < $0 })
        }

        /// What was counted, a line for each stay.
        var arithmetic: [String] {
            stays.map { stay in
                let last = stay.exitedOn.map { min($0, end) }
                let days = last.map { " = \($0 - stay.enteredOn) d" } ?? ""
                return "\(stay.stayID): \(last?.description ?? "") − \(stay.enteredOn)\(days)"
            }
        }
    }

    /// The windows, ascending.
    let windows: [Window]
    /// The days on which the count turns.
    let turns: [Day]

    /// - Parameter stays: those of the person, by entry. One that ends before it begins is left out.
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
                stays: stays.filter { start <= $0.enteredOn && $0.enteredOn < end },
                citations: [citation, allowed.citation])
        }
        turns =
            windows.flatMap { [$0.start, $0.end] } + stays.flatMap { [$0.enteredOn, $0.exitedOn].compactMap(\.self) }
    }

    /// The window that is current on a day: the last one that has begun.
    func window(on day: Day) -> Window? { windows.last { $0.start <= day } }
}
