public import CivilCalendar
public import Mobility

extension LoadedPolicy {
    /// Why offices don't work on a day that is no weekend: the name, if it has one, and where that comes from. A
    /// holiday goes before a declared day. Nil for a day that is neither.
    public func holiday(on day: Day) -> (name: Bilingual?, provenance: Provenance)? {
        let annual = holidays.first { HolidayCalendar(annual: [$0.annual], single: []).isHoliday(day) }
        if let annual { return (annual.name, annual.provenance) }
        return nonWorkingDays.first { $0.day == day }.map { ($0.note, $0.provenance) }
    }
}
