public import CivilCalendar
public import Mobility

/// What began, got worse, got better and ended since an earlier run told its findings.
public struct ReportChanges: Sendable, Equatable {
    /// A change of one finding.
    public typealias Change = FindingChange
    /// What happened to a finding.
    public typealias Kind = FindingChange.Kind

    /// The day of the run with which is compared.
    public let since: Day
    /// All changes, in order of identity.
    public let all: [Change]

    /// Compares what a run told with what is true now.
    public init(
        since: Day, told: [Finding.Identity: Severity], now: [Finding.Identity: Severity]
    ) {
        self.since = since
        all = Set(told.keys).union(now.keys).sorted().compactMap { identity in
            Change(identity: identity, before: told[identity], now: now[identity])
        }
    }

    private init(since: Day, all: [Change]) {
        self.since = since
        self.all = all
    }

    /// The changes of findings that are, or were, of this severity or worse.
    func atLeast(_ severity: Severity) -> ReportChanges {
        ReportChanges(since: since, all: all.filter { $0.worst >= severity })
    }

    /// The changes of a kind.
    public func changes(_ kind: Kind) -> [Change] { all.filter { $0.kind == kind } }
}
