public import CivilCalendar
public import Mobility

/// Which findings are silenced or acknowledged on a day.
public struct SilenceBook: Sendable {
    private let day: Day
    private let silences: [Silence]
    /// The findings that are acknowledged, of all days, by first day.
    private let ranges: [Finding.Identity: [Finding]]

    /// Looks at the silences in force on a day.
    /// - Parameter findings: those about which there are acknowledgements, of all days; others may be among them.
    public init(_ all: some Sequence<Silence>, on day: Day, findings: some Sequence<Finding>) {
        let inForce = all.filter { $0.isInForce(on: day) }
        let acknowledgements = inForce.filter { $0.kind == .acknowledge }
        self.day = day
        // The one that lasts longest is shown, of equals the first.
        silences = inForce.sorted { ($1.until ?? .latest, $0.id) < ($0.until ?? .latest, $1.id) }
        ranges =
            acknowledgements.isEmpty
            ? [:]
            : Dictionary(
                grouping: findings.filter { finding in
                    acknowledgements.contains { $0.isAbout(finding.identity) }
                }, by: \.identity
            ).mapValues { $0.sorted { $0.days.start < $1.days.start } }
    }

    /// What keeps a finding quiet on the day; nil if nothing does.
    public func silence(of identity: Finding.Identity) -> Silence? {
        silences.first { silence in
            guard silence.isAbout(identity) else { return false }
            return silence.kind == .silence || isStillAcknowledged(identity, by: silence)
        }
    }

    /// Those that are in force: of the acknowledgements those whose finding still stands and is no worse.
    public var inForce: [Silence] {
        silences.filter { silence in
            guard silence.kind == .acknowledge, let rule = RuleID(rawValue: silence.rule),
                let recordID = silence.recordID
            else { return silence.kind == .silence }
            let identity = Finding.Identity(rule: rule, personID: silence.personID, recordID: recordID)
            let stands = ranges[identity]?.contains { $0.days.contains(day) } ?? false
            return stands && isStillAcknowledged(identity, by: silence)
        }.sorted { $0.id < $1.id }
    }

    /// An acknowledgement holds for the unbroken run of days in which it was given, while the finding is never worse
    /// than it was then. A finding that has just ended is quiet too: the end of what is known and in hand is no news.
    private func isStillAcknowledged(_ identity: Finding.Identity, by silence: Silence) -> Bool {
        let limit = silence.severity ?? .critical
        var expected: Day?
        for finding in ranges[identity] ?? [] where finding.days.start <= day {
            if let end = finding.days.end, end <= silence.since { continue }
            let goesOn = expected.map { finding.days.start == $0 } ?? finding.days.contains(silence.since)
            guard goesOn, finding.severity <= limit else { return false }
            expected = finding.days.end
        }
        return true
    }
}
