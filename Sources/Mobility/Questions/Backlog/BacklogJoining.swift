public import CivilCalendar

/// Those whose window opens while the queue is being worked through. They take the places that the queue leaves, and so
/// change nothing for anybody in it.
public enum BacklogJoining {
    /// Puts them on the first day that has room for the family, in the order in which their windows open.
    /// - Parameter perDay: how many can be filed on a day in all.
    public static func filings(
        _ joining: [BacklogEntry], after plan: BacklogPlan, holidays: HolidayCalendar
    ) -> [BacklogPlan.Filing] {
        var room: [Day: Int] = [:]
        for filing in plan.filings { room[filing.day, default: plan.perDay] -= 1 }
        var placed: [(entry: BacklogEntry, day: Day)] = []
        for group in groups(joining) {
            // A family too large for a day is filed one by one.
            let parts = group.count <= plan.perDay ? [group] : group.map { [$0] }
            for part in parts {
                guard let opens = part.map(\.opensOn).max() else { continue }
                var day = max(opens, plan.firstDay)
                while day < .latest, !holidays.isWorkingDay(day) || room[day, default: plan.perDay] < part.count {
                    day = day + 1
                }
                room[day, default: plan.perDay] -= part.count
                placed += part.map { ($0, day) }
            }
        }
        return placed.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .enumerated()
            .map { place, item in
                BacklogPlan.Filing(
                    entry: item.element.entry, day: item.element.day, position: plan.filings.count + place + 1)
            }
    }

    /// Families whose windows open on one day, in the order of the opening, then of the end.
    private static func groups(_ joining: [BacklogEntry]) -> [[BacklogEntry]] {
        Dictionary(grouping: joining) { "\($0.opensOn)\t\($0.familyID)" }.values
            .map {
                $0.sorted {
                    ($0.personID == $0.familyID ? 0 : 1, $0.personID, $0.permitID)
                        < ($1.personID == $1.familyID ? 0 : 1, $1.personID, $1.permitID)
                }
            }
            .sorted { left, right in
                guard let a = left.first, let b = right.first else { return !left.isEmpty }
                return (a.opensOn, a.fileBy, a.familyID) < (b.opensOn, b.fileBy, b.familyID)
            }
    }
}
