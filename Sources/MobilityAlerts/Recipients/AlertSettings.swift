public import CivilCalendar
public import Mobility

/// Who is told what, and how often.
public struct AlertSettings: Sendable, Equatable {
    /// What recipients of one kind are told.
    public struct Audience: Sendable, Equatable {
        /// Whether they are written to at all.
        public var enabled: Bool
        /// This severity and worse.
        public var severity: Severity
        /// Patterns of rule ids.
        public var rules: [String]

        /// Puts it together.
        public init(enabled: Bool = true, severity: Severity, rules: [String]) {
            self.enabled = enabled
            self.severity = severity
            self.rules = rules
        }

        /// Whether they are told of a rule at all.
        func concerns(_ rule: RuleID) -> Bool { rules.contains { Glob.matches($0, rule.rawValue) } }
    }

    /// The employer's mobility team.
    public var mobility = Audience(severity: .info, rules: ["*"])
    /// The person.
    public var person = Audience(
        severity: .warning,
        rules: [
            "renewal.*", "filing.observed", "filing.denied", "card.*", "passport.*", "document.*", "dependent.*",
            "travel.*", "visitor.*", "work.*",
        ])
    /// The manager.
    public var manager = Audience(
        severity: .high,
        rules: [
            "travel.hold", "travel.conflict", "travel.permit-*", "travel.application-void", "work.unauthorised",
        ])
    /// The address for employers that have none of their own recorded.
    public var mobilityAddress: String?
    /// After how many days a finding that stands is told again, by its severity; nil for never.
    public var repeats: [Severity: Int] = [.critical: 1, .high: 7, .warning: 30]
    /// The day of the week on which the mobility team gets a digest even when there is nothing new; nil for none.
    public var weeklyDigest: Weekday? = .monday
    /// The language where neither the person nor the employer has one recorded.
    public var language: Language = .en

    /// The built-in settings.
    public init() {}

    /// What recipients of a kind are told.
    public func audience(_ kind: RecipientKind) -> Audience {
        switch kind {
        case .mobility: mobility
        case .person: person
        case .manager: manager
        }
    }
}
