public import CivilCalendar
public import Mobility

/// What began, got worse, got better and ended since an earlier run told its findings.
public struct ReportChanges: Sendable, Equatable {
    /// A change of one finding.
    public struct Change: Sendable, Equatable {
        /// Which finding.
        public let identity: Finding.Identity
        /// Its severity then; nil if it began since.
        public let before: Severity?
        /// Its severity now; nil if it ended since.
        public let now: Severity?
    }

    /// What happened to a finding.
    public enum Kind: String, Sendable, CaseIterable { case began, escalated, eased, ended }

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
            told[identity] == now[identity]
                ? nil : Change(identity: identity, before: told[identity], now: now[identity])
        }
    }

    private init(since: Day, all: [Change]) {
        self.since = since
        self.all = all
    }

    /// The changes of findings that are, or were, of this severity or worse.
    func atLeast(_ severity: Severity) -> ReportChanges {
        ReportChanges(since: since, all: all.filter { max($0.before ?? .info, $0.now ?? .info) >= severity })
    }

    /// The changes of a kind.
    public func changes(_ kind: Kind) -> [Change] { all.filter { $0.kind == kind } }
}

extension ReportChanges.Change {
    /// What happened to the finding.
    public var kind: ReportChanges.Kind {
        switch (before, now) {
        case (nil, _): .began
        case (_, nil): .ended
        case (let before?, let now?): before < now ? .escalated : .eased
        }
    }
}
