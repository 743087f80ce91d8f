import Mobility

extension DeadlineKind {
    /// How many days before the day a calendar reminds its reader; 0 is the day itself.
    ///
    /// No legal numbers, so that they are here and not in the policy: each is as long as the thing takes to do, within
    /// the time for which it is known. Papers take weeks, an answer has 5 working days, a denial leaves 15 days. A
    /// calendar program lets its reader set others.
    var alarmLeads: [Int] {
        switch self {
        case .windowOpening: [0]
        case .filingDeadline, .permitExpiry: [30, 7, 1]
        case .answerDue: [7, 3, 1]
        case .leaveBy: [7, 3, 1]
        case .applyBy: [7, 1]
        case .returnBy: [7, 1]
        case .stayEnd: [14, 7, 1]
        case .passportExpiry: [90, 30, 7]
        case .cardExpiry: [60, 30, 7]
        case .ageLimit: [90, 30]
        }
    }
}
