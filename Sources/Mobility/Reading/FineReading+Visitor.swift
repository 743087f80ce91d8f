import CivilCalendar

extension FineReading {
    /// The fine for a stay past its last lawful days: at most for the days after the strict one, at least for those
    /// after the lenient one. Days on which the clock stood still are days past the stay all the same once it runs
    /// again.
    ///
    /// Source: overstay guide (0.1 % of the UIT a day, due before leaving).
    init(
        after last: (strict: Day, lenient: Day), visaType: VisaType, reading: PersonReading
    ) {
        let free = reading.relief.days(.suspendFines, for: visaType).union(reading.minority)
        let doubtful = DaySet(DayRange(from: last.strict + 1, before: last.lenient + 1)).subtracting(free)
        let certain = DaySet(.from(last.lenient + 1)).subtracting(free)
        let early = FineReading.steps(
            doubtful, minKey: nil, maxKey: .visitorDailyRate, policy: reading.policy)
        let late = FineReading.steps(
            certain, minKey: .visitorDailyRate, maxKey: .visitorDailyRate, policy: reading.policy)
        accrual = Accrual(steps: early.steps + late.steps)
        citations = (early.citations + late.citations).unique()
        conflicts = early.steps.isEmpty ? [] : [.stayDays]
    }
}
