public import CivilCalendar

extension Repository {
    /// Notes that a nightly run began.
    /// - Returns: its number.
    public func beginNight(_ day: Day, at moment: Moment) throws(StoreError) -> Int {
        try connection.write { db in try NightTable(db).begin(day, at: moment) }
    }

    /// Notes that a nightly run was finished, and how it went.
    public func finishNight(
        _ id: Int, at moment: Moment, problems: [Night.Step], mails: Night.Mails
    ) throws(StoreError) {
        try connection.write { db in
            try NightTable(db).finish(id, at: moment, problems: problems, mails: mails)
        }
    }

    /// The nightly run that began last; nil if there was none.
    public func lastNight() throws(StoreError) -> Night? {
        try connection.read { db in try NightTable(db).last(good: false) }
    }

    /// The last nightly run that was finished and in which nothing failed; nil if there was none.
    public func lastGoodNight() throws(StoreError) -> Night? {
        try connection.read { db in try NightTable(db).last(good: true) }
    }
}
