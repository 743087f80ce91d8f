import CivilCalendar

/// The days abroad by what did happen, and how they add up.
///
/// The days of leaving and of coming back count as days in Peru; trips that overlap count once.
struct AbsenceReading {
    /// The full days abroad.
    let days: DaySet
    /// The trips that were begun.
    private let trips: [TripReading]

    init(_ reading: PersonReading) {
        trips = reading.trips.filter { $0.abroad != nil }
        days = DaySet(trips.compactMap(AbsenceReading.fullDays))
    }

    /// The full days abroad of a trip: from the day after leaving until the day of coming back.
    private static func fullDays(_ trip: TripReading) -> DayRange? {
        trip.abroad.flatMap { DayRange(from: $0.start + 1, before: $0.end) }
    }

    /// Days on which both counts change evenly.
    struct Stretch {
        let days: DayRange
        /// The length of the unbroken run of days abroad that ends on the day; 0 on a day in Peru.
        let consecutive: EvenCount
        /// The days abroad in the window that ends on the day.
        let inWindow: EvenCount
        /// The trips of which days were counted.
        let trips: [TripReading]

        /// The larger count. A stretch never holds days on both sides of the day on which they change places.
        var larger: EvenCount { consecutive.count > inWindow.count ? consecutive : inWindow }

        /// What was counted, a line for each trip.
        var arithmetic: [String] {
            trips.compactMap { trip in
                fullDays(trip).map { "\(trip.trip.tripID): \($0.start)…\($0.last?.description ?? "")" }
            }
        }
    }

    /// The stretches from the first day abroad on. The counts turn where a run of days abroad begins or ends, and again
    /// when that day drops out of the window, which is `window` days long.
    /// - Parameter turns: further days on which a stretch begins anew, such as those on which a value of the law
    /// changes.
    func stretches(window: Parameter, turns: [Day]) -> [Stretch] {
        guard let first = days.ranges.first?.start else { return [] }
        let lengths = Set(window.values.map(\.value.count))
        let edges = days.ranges.flatMap { [$0.start, $0.end].compactMap(\.self) }
        let all = Set(edges + edges.flatMap { edge in lengths.map { edge + $0 } } + turns)
        let starts = all.filter { $0 >= first }.sorted()
        return starts.indices.compactMap { index in
            let until = index + 1 < starts.count ? starts[index + 1] : nil
            return DayRange(from: starts[index], before: until).map {
                stretch($0, window: window.value(on: $0.start).value.count)
            }
        }
    }

    /// The counts for somebody who comes back on a day: those of the day before, the last one that can be a day abroad.
    func counts(backOn day: Day, window: Parameter) -> (consecutive: Int, inWindow: Int) {
        let last = day - 1
        let stretch = stretches(window: window, turns: []).last { $0.days.contains(last) }
        return (stretch?.consecutive.value(on: last) ?? 0, stretch?.inWindow.value(on: last) ?? 0)
    }

    private func stretch(_ stretch: DayRange, window: Int) -> Stretch {
        let start = stretch.start
        let run = days.range(containing: start)
        let slope = (run == nil ? 0 : 1) - (window > 0 && days.contains(start - window) ? 1 : 0)
        let counted = DayRange(from: start - (window - 1), before: stretch.end)
        return Stretch(
            days: stretch,
            consecutive: EvenCount(
                from: start, count: run.map { start - $0.start + 1 } ?? 0, perDay: run == nil ? 0 : 1),
            inWindow: EvenCount(
                from: start, count: days.count(in: DayRange(start - (window - 1), through: start)), perDay: slope),
            trips: trips.filter { trip in
                AbsenceReading.fullDays(trip).flatMap { full in counted?.intersection(full) } != nil
            })
    }
}
