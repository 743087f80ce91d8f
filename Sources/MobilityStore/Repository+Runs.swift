public import CivilCalendar

extension Repository {
    /// Notes that the nightly run for a day was finished and what it told. A run for the same day takes the place of
    /// the former one. What runs told is kept for the latest seven.
    /// - Parameter finishedAt: the moment, RFC 3339 in UTC.
    public func recordRun(asOf: Day, finishedAt: String, findings: [ToldFinding]) throws(StoreError) {
        try connection.write { db in
            try RunTable(db).record(asOf: asOf, finishedAt: finishedAt, told: findings)
        }
    }

    /// The latest run for a day before the given one; nil if there is none.
    public func run(before day: Day) throws(StoreError) -> Run? {
        try connection.read { db in try RunTable(db).last(before: day) }
    }

    /// The latest run for a day before the given one, of those that were finished by a moment; nil if there is none. Of
    /// a night that was run again later only the later run is known.
    public func run(before day: Day, finishedBy moment: Moment) throws(StoreError) -> Run? {
        try connection.read { db in try RunTable(db).last(before: day, finishedBy: moment) }
    }

    /// The latest run by the day that it was for; nil if there is none.
    public func lastRun() throws(StoreError) -> Run? {
        try connection.read { db in try RunTable(db).last(before: nil) }
    }
}
