/// All rules, in the order of the reference.
public enum RuleBook {
    /// The rules about one person.
    public static let person: [any PersonRule] = [
        RenewalUpcoming(), RenewalWindowOpen(), RenewalBlocked(), RenewalLapsedUnfiled(), RenewalFiledLate(),
        FilingPending(), FilingOverdueDecision(), FilingEvidenceMissing(), FilingObserved(), FilingDenied(),
        CardMissing(), CardExpired(), PassportExpiring(), DocumentStale(),
        PrincipalLapsed(), OutlivesPrincipal(), AgingOut(),
        TravelHold(), TravelConflict(), TravelPermitMissing(), TravelPermitExceeded(), TravelPermitReused(),
        TravelApplicationVoid(), TravelExpiresAbroad(), TravelAbsence(),
        VisitorStayEnding(), VisitorOverstay(), VisitorAllowance(),
        WorkUnauthorised(), DataIncomplete(),
    ]

    /// The rules about one person in the order of their ids, in which findings stand.
    static let personByID = person.sorted { $0.id.rawValue < $1.id.rawValue }

    /// The rules about outages and the like.
    public static let circumstances: [any CircumstanceRule] = [OutageOpen()]

    /// The rules about an employer.
    public static let employer: [any EmployerRule] = [EmployerQuota()]

    /// All of them.
    // Each by itself: Swift would look every type up where an array is taken for one of another kind.
    public static let all: [any Rule] = person.map { $0 } + circumstances.map { $0 } + employer.map { $0 }

    /// Whether a rule is about employers, so that the record of its findings is one.
    public static func isAboutEmployer(_ id: RuleID) -> Bool { employer.contains { $0.id == id } }

    /// A rule by its id.
    public static func rule(_ id: RuleID) -> any Rule { byID[id] ?? DataIncomplete() }

    private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}
