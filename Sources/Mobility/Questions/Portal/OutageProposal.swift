public import CivilCalendar

/// What probes suggest to record. It is only said; a person decides and records.
public enum OutageProposal: Sendable, Equatable {
    /// The portal fails, and no outage of it is recorded for that time: record one, with its last day where it is over.
    case add(outageID: String, began: Day, ended: Day?, because: FailureRun)
    /// The portal is up again, and an outage of it is still recorded as open: record its last day.
    case close(outageID: String, ended: Day, because: FailureRun)

    /// Judges the runs of failures of a portal.
    ///
    /// A run counts when it is as long as the policy asks, in failures and in minutes. A portal with several addresses is
    /// down while one of them is, and up when all are.
    /// - Parameters:
    ///   - runs: the latest run of each address of the portal.
    ///   - utcOffset: how many seconds the clock that tells the days is ahead of UTC.
    public init?(
        portal: String, runs: [FailureRun], outages: [Outage], policy: Policy, utcOffset: Int
    ) {
        let long = runs.filter { run in
            let day = run.last.day(utcOffset: utcOffset)
            return run.count >= policy.value(.outageFailures, on: day).value.count
                && run.minutes >= policy.value(.outageMinutes, on: day).value.count
        }
        let present = long.filter { !$0.isOver }
        // Those that fail now tell of the outage that is on; of those that are over, the latest tells of the last one.
        let latest = long.filter(\.isOver).max { ($0.last, $1.url) < ($1.last, $0.url) }
        let isDown = runs.contains { !$0.isOver }
        guard let run = present.min(by: { ($0.first, $0.url) < ($1.first, $1.url) }) ?? (isDown ? nil : latest) else {
            return nil
        }
        let (began, ended) = (run.first.day(utcOffset: utcOffset), run.last.day(utcOffset: utcOffset))
        let recorded = outages.filter { $0.portal == portal && $0.beganOn <= ended && ($0.endedOn ?? .latest) >= began }
        if let open = recorded.filter({ $0.endedOn == nil }).max(by: {
            ($0.beganOn, $0.outageID) < ($1.beganOn, $1.outageID)
        }) {
            guard !isDown else { return nil }
            self = .close(outageID: open.outageID, ended: ended, because: run)
        } else if recorded.isEmpty {
            let taken = Set(outages.map(\.outageID))
            self = .add(
                outageID: OutageProposal.freeID("O-\(began)", taken), began: began, ended: isDown ? nil : ended,
                because: run)
        } else {
            return nil
        }
    }

    private static func freeID(_ id: String, _ taken: Set<String>) -> String {
        guard taken.contains(id) else { return id }
        // Ends: every number that is taken is one of finitely many outages.
        return (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) } ?? id
    }
}
