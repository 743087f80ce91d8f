public import CivilCalendar

/// Whom an outage affects on a day, with what was tried so far: the answer to "who can't do what, and can we prove that
/// we tried?". Decided from findings, so that it says what the report says.
public struct OutageImpact: Sendable {
    /// One thing that a person should do and can't.
    public struct Entry: Sendable {
        /// What is down.
        public let service: PortalService
        /// What is to be done, as the report has it.
        public let asked: AskedFinding
        /// The person.
        public let personID: String
        /// The days of the failed attempts recorded for the person in this outage through the asked day, in order.
        public let attempts: [Day]
        /// The days of the mails to the portal's support, likewise.
        public let supportRequests: [Day]
    }

    /// The outage.
    public let outage: Outage
    /// The asked day.
    public let day: Day
    /// What can't be done, worst first; none where the outage is not on.
    public let entries: [Entry]

    /// The people, each once, those worst off first.
    public var people: [String] { entries.map(\.personID).unique() }

    /// Picks the findings whose remedy needs a service that is down.
    ///
    /// - Parameters:
    ///   - findings: those that are true on the day.
    ///   - evidence: that which names the outage.
    public init(
        of outage: Outage, on day: Day, findings: some Sequence<Finding>, evidence: [Evidence], policy: Policy
    ) {
        self.outage = outage
        self.day = day
        guard outage.days?.contains(day) ?? false else {
            entries = []
            return
        }
        let view = DayView(findings: findings, on: day)
        let lapsed = Set(
            view.findings.filter { $0.finding.rule == .renewalLapsedUnfiled }.compactMap(\.finding.personID))
        entries = view.findings.compactMap { asked in
            guard let personID = asked.finding.personID,
                let service = outage.procedures.first(where: { service in
                    OutageImpact.needs(service, asked, outage, policy: policy, hasLapsed: lapsed.contains(personID))
                })
            else { return nil }
            func days(_ kind: EvidenceKind) -> [Day] {
                evidence.filter { $0.personID == personID && $0.kind == kind && $0.capturedOn <= day }
                    .map(\.capturedOn).sorted()
            }
            return Entry(
                service: service, asked: asked, personID: personID, attempts: days(.failedAttempt),
                supportRequests: days(.supportRequest))
        }
    }

    /// Whether what a finding asks to do needs the service. `renewal.blocked` names its outage; for the other services
    /// it is a choice, which `docs/outages.md` tells.
    private static func needs(
        _ service: PortalService, _ asked: AskedFinding, _ outage: Outage, policy: Policy, hasLapsed: Bool
    ) -> Bool {
        let rule = asked.finding.rule
        if service == .renewal { return rule == .renewalBlocked && asked.fact(.outageID) == .code(outage.outageID) }
        // Where no status is known, only an outage of all of them is known to cover it.
        let type = asked.detail.visaType
        guard outage.visaTypes.isEmpty || type.map(outage.visaTypes.contains) ?? false else { return false }
        return switch service {
        case .renewal: false
        case .answer: rule == .filingObserved
        case .travelPermit: rule == .travelPermitMissing
        case .card: rule == .cardExpired
        case .changeOfStatus:
            switch rule {
            // What can't be extended has to be changed in time.
            case .renewalWindowOpen, .renewalLapsedUnfiled:
                type.map { policy.status($0).extensible == .impossible } ?? false
            case .dependentAgingOut, .visitorStayEnding: true
            default: false
            }
        // Whose status has lapsed renews it, and does not begin anew.
        case .initial: rule == .visitorStayEnding || (rule == .workUnauthorised && !hasLapsed)
        }
    }
}
