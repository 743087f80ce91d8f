public import CivilCalendar
public import Mobility

extension Repository {
    /// Notes what probes found. No record and no finding changes.
    public func record(_ probes: [Probe]) throws(StoreError) {
        try connection.write { db in
            let table = ProbeTable(db)
            for probe in probes { try table.add(probe) }
        }
    }

    /// The probes made in a time, in the order in which they were made; of one portal, or of all.
    public func probes(portal: String?, from: Moment, before: Moment) throws(StoreError) -> [Probe] {
        try connection.read { db in try ProbeTable(db).all(portal: portal, from: from, before: before) }
    }

    /// The latest unbroken run of failures of each address of a portal that ever failed.
    public func failureRuns(portal: String) throws(StoreError) -> [FailureRun] {
        try connection.read { db in try ProbeTable(db).runs(portal: portal) }
    }
}
