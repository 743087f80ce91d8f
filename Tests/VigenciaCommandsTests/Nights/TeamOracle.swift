import CivilCalendar
import Mobility

/// What a mobility team is to be told night after night, from the findings alone: once when one begins, grows worse and
/// ends, and again after its interval. Written from docs/alerts.md, and knows nothing of plans, histories or mail.
struct TeamOracle {
    /// What happened to a finding.
    struct Event: Hashable, CustomStringConvertible {
        let change: String
        let finding: Finding.Identity

        var description: String {
            [change, finding.rule.rawValue, finding.personID ?? "", finding.recordID].joined(separator: "|")
        }
    }

    private struct Told {
        var severity: Severity
        var on: Day
    }

    private static let intervals: [Severity: Int] = [.critical: 1, .high: 7, .warning: 30]

    private var told: [Finding.Identity: Told] = [:]

    /// What is to be told on a night, given the findings that are true on it.
    mutating func night(_ day: Day, _ findings: [Finding]) -> Set<Event> {
        let standing = Dictionary(findings.map { ($0.identity, $0.severity) }) { max($0, $1) }
        var events: Set<Event> = []
        for identity in told.keys where standing[identity] == nil {
            events.insert(Event(change: "ended", finding: identity))
            told[identity] = nil
        }
        for (identity, severity) in standing {
            let change: String?
            if let before = told[identity] {
                if severity > before.severity {
                    change = "escalated"
                } else {
                    let interval = Self.intervals[severity]
                    change = interval.map { day - before.on >= $0 } ?? false ? "repeated" : nil
                }
            } else {
                change = "began"
            }
            if let change { events.insert(Event(change: change, finding: identity)) }
            told[identity] = Told(severity: severity, on: change == nil ? told[identity]?.on ?? day : day)
        }
        return events
    }
}
