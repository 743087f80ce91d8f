public import CivilCalendar

/// A day in somebody's calendar, as it follows from a finding.
public struct Deadline: Sendable {
    /// What is due or ends.
    public let kind: DeadlineKind
    /// The day.
    public let day: Day
    /// The finding from which it follows, as it stands on that day.
    public let asked: AskedFinding

    /// What it is, whatever day it falls on: the finding's identity and the kind.
    public var identity: Identity { Identity(finding: asked.finding.identity, kind: kind) }

    /// What stays the same when a deadline moves.
    public struct Identity: Sendable, Hashable {
        /// The finding over time and severities.
        public let finding: Finding.Identity
        /// What is due.
        public let kind: DeadlineKind
    }

    /// The rules whose findings tell of deadlines.
    public static let rules: Set<RuleID> = Set(DeadlineKind.allCases.map(\.rule))
}

extension Deadline {
    /// The deadlines of which findings tell, one for each identity, by day, then in order of identity.
    ///
    /// A finding tells of a deadline if it is still true on that day: what was filed or answered before is due no more.
    /// Where the same thing was due on several days, as before and after an extension, the last one counts.
    public static func all(in findings: some Sequence<Finding>, policy: Policy) -> [Deadline] {
        var latest: [Identity: Deadline] = [:]
        for finding in findings {
            for deadline in told(by: finding, policy: policy) {
                if let other = latest[deadline.identity], other.day >= deadline.day { continue }
                latest[deadline.identity] = deadline
            }
        }
        return latest.values.sorted {
            ($0.day, $0.identity.finding, $0.kind.rawValue) < ($1.day, $1.identity.finding, $1.kind.rawValue)
        }
    }

    private static func told(by finding: Finding, policy: Policy) -> [Deadline] {
        let kinds = DeadlineKind.allCases.filter { $0.rule == finding.rule }
        guard !kinds.isEmpty else { return [] }
        return finding.parts.flatMap { days, detail -> [Deadline] in
            kinds.compactMap { kind in
                guard let day = kind.day(in: detail, policy: policy) else { return nil }
                let begins = kind.comesBeforeFinding && day + 1 == finding.days.start && days.start == day + 1
                guard begins || days.contains(day) else { return nil }
                // A window that is found open later, as after a withdrawal, did not open then.
                if kind == .windowOpening, day != finding.days.start { return nil }
                return Deadline(kind: kind, day: day, asked: AskedFinding(finding, on: day))
            }
        }
    }
}

extension Finding {
    /// What it says, and on which days it says so.
    fileprivate var parts: [(days: DayRange, detail: Detail)] {
        details.indices.compactMap { index in
            let start = index == 0 ? days.start : details[index].from
            let end = index + 1 < details.count ? details[index + 1].from : days.end
            return DayRange(from: start, before: end).map { ($0, details[index].detail) }
        }
    }
}

extension DeadlineKind {
    /// The day on which it falls by what a finding says; nil where there is none, as while a term is suspended.
    fileprivate func day(in detail: Detail, policy: Policy) -> Day? {
        guard case .day(let day) = detail.facts.first(where: { $0.name == fact })?.value else { return nil }
        let canExtend = detail.visaType.map { policy.status($0).extensible != .impossible } ?? true
        switch self {
        case .windowOpening: return canExtend ? policy.opening(.renewalWindowLead, before: day).day : nil
        case .filingDeadline: return canExtend ? day : nil
        case .permitExpiry: return canExtend ? nil : day
        default: return day
        }
    }
}
