public import CivilCalendar

/// A fact that a finding states. Some stand still, some are evaluated for the day that is asked about.
public struct Fact: Sendable, Hashable {
    /// The name, as in files.
    public let name: FactName
    /// The value, or how to get it for a day.
    public let value: FactValue

    /// Names a value.
    public init(_ name: FactName, _ value: FactValue) {
        self.name = name
        self.value = value
    }
}

/// The names of facts, as in files.
public enum FactName: String, Code {
    case expiresOn = "expires_on"
    case windowOpensOn = "window_opens_on"
    case daysLeft = "days_left"
    case daysLate = "days_late"
    case daysPending = "days_pending"
    case fineMinPEN = "fine_min_pen"
    case fineMaxPEN = "fine_max_pen"
    case paidPEN = "paid_pen"
    case outageID = "outage_id"
    case filedOn = "filed_on"
    case filingID = "filing_id"
    case missing
    case answerDueOn = "answer_due_on"
    case leaveBy = "leave_by"
    case decidedOn = "decided_on"
    case cardExpiresOn = "card_expires_on"
    case usableUntil = "usable_until"
    case documentType = "document_type"
    case procedure
    case principalID = "principal_id"
    case principalExpiresOn = "principal_expires_on"
    case limitOn = "limit_on"
    case reason
    case tripID = "trip_id"
    case leavingOn = "leaving_on"
    case applyBy = "apply_by"
    case permitValidUntil = "permit_valid_until"
    case tripDays = "trip_days"
    case travelPermitID = "travel_permit_id"
    case daysAbroadConsecutive = "days_abroad_consecutive"
    case daysAbroadIn365 = "days_abroad_in_365"
    case limit
    case lastLawfulDayStrict = "last_lawful_day_strict"
    case lastLawfulDayLenient = "last_lawful_day_lenient"
    case daysOverStrict = "days_over_strict"
    case daysOverLenient = "days_over_lenient"
    case daysUsed = "days_used"
    case windowEndsOn = "window_ends_on"
    case since
    case blockedPeople = "blocked_people"
    case headcountShare = "headcount_share"
    case payrollShare = "payroll_share"
    case foreignStaff = "foreign_staff"
    case portal
    case visaType = "visa_type"
    case record
}

/// The value of a fact, or the way to get it for the asked day.
public enum FactValue: Sendable, Hashable {
    case day(Day)
    case number(Int)
    case money(Money)
    /// A percentage: 2143 hundredths are 21.43 %.
    case percent(hundredths: Int)
    case code(String)
    case list([String])
    /// Days from the asked day to this one; negative once it has passed.
    case daysUntil(Day)
    /// Days from this day to the asked one.
    case daysSince(Day)
    /// A number that stands at `count` on `from` and changes by `perDay` from each day to the next.
    case evenly(from: Day, count: Int, perDay: Int)
    /// The asked day.
    case askedDay
    /// The smaller amount of the finding's accrual, through the asked day.
    case accruedMin
    /// The larger amount of the finding's accrual, through the asked day.
    case accruedMax
    /// How many people have a finding of this rule that names this finding's record, on the asked day.
    case peopleBlocked
    /// There is none, for example because a term is suspended without end.
    case none
}
