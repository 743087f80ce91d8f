/// What somebody has to have done, or what ends, on a day. The raw value is kept with what a calendar has told.
public enum DeadlineKind: String, Code {
    /// The first day on which the renewal can be filed.
    case windowOpening = "window_opening"
    /// The last valid day of a permit whose renewal is not filed, and the last day to file it in time.
    case filingDeadline = "filing_deadline"
    /// The last valid day of a permit whose status can't be extended.
    case permitExpiry = "permit_expiry"
    /// The last day to answer an observation.
    case answerDue = "answer_due"
    /// The last day to leave, or to file anew, after a denial.
    case leaveBy = "leave_by"
    /// The last day to apply for a travel permit.
    case applyBy = "apply_by"
    /// The last day to be back on a travel permit.
    case returnBy = "return_by"
    /// The last lawful day of a visitor's stay, counted strictly.
    case stayEnd = "stay_end"
    /// The last valid day of a passport.
    case passportExpiry = "passport_expiry"
    /// The last valid day of a card.
    case cardExpiry = "card_expiry"
    /// The day on which a child is too old to depend on a resident.
    case ageLimit = "age_limit"

    /// The rule whose findings tell of it.
    public var rule: RuleID {
        switch self {
        case .windowOpening, .filingDeadline, .permitExpiry: .renewalWindowOpen
        case .answerDue: .filingObserved
        case .leaveBy: .filingDenied
        case .applyBy: .travelPermitMissing
        case .returnBy: .travelPermitExceeded
        case .stayEnd: .visitorStayEnding
        case .passportExpiry: .passportExpiring
        case .cardExpiry: .cardExpired
        case .ageLimit: .dependentAgingOut
        }
    }

    /// The fact of such a finding from which the day follows.
    var fact: FactName {
        switch self {
        case .windowOpening, .filingDeadline, .permitExpiry, .passportExpiry: .expiresOn
        case .answerDue: .answerDueOn
        case .leaveBy: .leaveBy
        case .applyBy: .applyBy
        case .returnBy: .permitValidUntil
        case .stayEnd: .lastLawfulDayStrict
        case .cardExpiry: .cardExpiresOn
        case .ageLimit: .limitOn
        }
    }

    /// Whether the finding can begin on the day after the deadline, as what comes of missing it. Otherwise it is true on
    /// the day itself; a deadline on which the finding is not true was met before.
    var comesBeforeFinding: Bool {
        switch self {
        case .cardExpiry, .returnBy: true
        case .windowOpening, .filingDeadline, .permitExpiry, .answerDue, .leaveBy, .applyBy, .stayEnd, .passportExpiry,
            .ageLimit:
            false
        }
    }
}
