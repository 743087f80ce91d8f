import CivilCalendar

extension Person {
    /// The days of employment: from the recorded start, else from the first permit or entry, through the recorded end.
    /// Nil where no first day is known, or the end is before it.
    func employment(firstRecorded: Day?) -> DayRange? {
        (employmentStart ?? firstRecorded).flatMap { DayRange($0, through: employmentEnd) }
    }
}
