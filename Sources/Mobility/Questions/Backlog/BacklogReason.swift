public import CivilCalendar

/// Why somebody has the place in the queue.
public enum BacklogReason: Sendable, Equatable {
    /// The status has lapsed by the first day, and each further day costs so much at most.
    case lapsed(since: Day, dailyFine: Money)
    /// The status has lapsed, but no further day costs anything: a minor, or a measure suspends the fine.
    case lapsedWithoutFine(since: Day)
    /// In time through a day that comes before the first working day: worth a try on the reopening day itself.
    case inTimeBeforeFirstDay(by: Day)
    /// Still in time if filed by this day.
    case inTime(by: Day)
    /// In time on the first day, but the capacity does not suffice.
    case willLapse(after: Day)
    /// A trip leaves on a day; whoever leaves with a lapsed status can lose it.
    case trip(BacklogEntry.Trip)
    /// The permit ends during a trip, and is filed before it.
    case tripBeforeEnd(BacklogEntry.Trip)
    /// A trip leaves before the day of filing, while a renewal is filed from within Peru.
    case tripBeforeFiling(BacklogEntry.Trip)
    /// Abroad, while a renewal is filed from within Peru.
    case abroad(since: Day)
    /// Not authorised to work since a day, or from a day on if nothing is filed.
    case work(from: Day)
    /// Filed together with the family of this employee; nil for the employee.
    case family(of: String?)

    /// The code by which files name it.
    public var code: String {
        switch self {
        case .lapsed: "lapsed"
        case .lapsedWithoutFine: "lapsed_without_fine"
        case .inTimeBeforeFirstDay: "in_time_before_first_day"
        case .inTime: "in_time"
        case .willLapse: "will_lapse"
        case .trip: "trip"
        case .tripBeforeEnd: "trip_before_end"
        case .tripBeforeFiling: "trip_before_filing"
        case .abroad: "abroad"
        case .work: "work"
        case .family: "family"
        }
    }
}

extension BacklogPlan {
    /// Why a filing of the plan has its place, the weightiest reason first.
    /// - Parameter joining: those who join the queue, to whom the filing may belong.
    public func reasons(for filing: Filing, joining: [Filing] = []) -> [BacklogReason] {
        let entry = filing.entry
        var reasons: [BacklogReason] = []
        if entry.lawfulThrough < firstDay {
            let daily = entry.fine(on: filing.day + 1).max.centimos - entry.fine(on: filing.day).max.centimos
            let since = entry.lawfulThrough + 1
            reasons.append(
                daily > 0
                    ? .lapsed(since: since, dailyFine: Money(centimos: daily)) : .lapsedWithoutFine(since: since))
            if entry.lawfulThrough >= reopens { reasons.append(.inTimeBeforeFirstDay(by: entry.lawfulThrough)) }
        } else if filing.day > entry.lawfulThrough {
            reasons.append(.willLapse(after: entry.lawfulThrough))
        } else {
            reasons.append(.inTime(by: entry.lawfulThrough))
        }
        if let trip = entry.trip {
            reasons.append(
                trip.leavingOn <= filing.day
                    ? .tripBeforeFiling(trip) : entry.endsDuringTrip ? .tripBeforeEnd(trip) : .trip(trip))
        }
        if let since = entry.abroadSince { reasons.append(.abroad(since: since)) }
        if let from = entry.workUnauthorisedFrom { reasons.append(.work(from: from)) }
        let together = (filings + joining).contains {
            $0.entry.familyID == entry.familyID && $0.entry.personID != entry.personID && $0.day == filing.day
        }
        if together { reasons.append(.family(of: entry.personID == entry.familyID ? nil : entry.familyID)) }
        return reasons
    }
}
