/// Easter, from which the movable holidays are counted.
public enum Easter {
    /// Easter Sunday of a year by the Gregorian computus (anonymous algorithm, as in Meeus); nil outside 1583 … 9999.
    public static func sunday(of year: Int) -> Day? {
        guard (1583...9999).contains(year) else { return nil }
        let golden = year % 19
        let (century, yearOfCentury) = (year / 100, year % 100)
        let (leapCenturies, centuryRest) = (century / 4, century % 4)
        let moonCorrection = (century + 8) / 25
        let moonShift = (century - moonCorrection + 1) / 3
        let epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30
        let (leapYears, yearRest) = (yearOfCentury / 4, yearOfCentury % 4)
        let toSunday = (32 + 2 * centuryRest + 2 * leapYears - epact - yearRest) % 7
        let late = (golden + 11 * epact + 22 * toSunday) / 451
        let monthAndDay = epact + toSunday - 7 * late + 114
        return Day(year: year, month: monthAndDay / 31, day: monthAndDay % 31 + 1)
    }
}
