public import CivilCalendar
import GRDB
public import Mobility
public import MobilityAlerts

extension Repository {
    /// All silences and acknowledgements, past ones too, in order of their numbers.
    public func silences() throws(StoreError) -> [Silence] {
        try connection.read { db in try SilenceTable(db).all() }
    }

    /// Stores silences or acknowledgements, all or none.
    /// - Parameter dryRun: does everything and then undoes it.
    /// - Returns: them with their numbers, or the numbers that they would get.
    @discardableResult
    public func add(_ silences: [NewSilence], dryRun: Bool = false) throws(StoreError) -> [Silence] {
        try connection.write(keeping: !dryRun) { db in
            let table = SilenceTable(db)
            return try silences.compactMap { try table.silence(table.insert($0)) }
        }
    }

    /// Takes back a silence or an acknowledgement: from `day` on it no longer holds. One that was taken back already
    /// stays as it is.
    /// - Returns: it as it was before; nil if there is none of this number.
    @discardableResult
    public func endSilence(
        _ id: Int, on day: Day, by author: Author, dryRun: Bool = false
    ) throws(StoreError) -> Silence? {
        try connection.write(keeping: !dryRun) { db in
            let table = SilenceTable(db)
            let silence = try table.silence(id)
            if let silence, silence.endedOn == nil { try table.end(id, on: day, by: author) }
            return silence
        }
    }

    /// The day of the latest run of alerts; nil if there was none.
    public func lastAlertRun() throws(StoreError) -> Day? {
        try connection.read { db in try AlertHistoryTable(db).lastRun() }
    }

    /// What each recipient was told so far.
    public func alertHistory() throws(StoreError) -> AlertHistory {
        try connection.read { db in try AlertHistoryTable(db).history() }
    }

    /// The findings that begin and end within a range of days, of everybody, in order of identity and then of days.
    /// Costs what begins in it.
    public func findings(within days: DayRange) throws(StoreError) -> [Finding] {
        try currentFindings { try $0.findings(within: days) }
    }

    /// The findings about nobody in particular, such as outages, of all days.
    public func findingsAboutNobody() throws(StoreError) -> [Finding] {
        try currentFindings { try $0.aboutNobody() }
    }

    /// The people with one of these addresses, whatever the case of its letters, by their ids.
    public func people(withEmails addresses: some Collection<String>) throws(StoreError) -> [String: Person] {
        let wanted = Set(addresses.map { $0.lowercased() }).sorted()
        guard !wanted.isEmpty else { return [:] }
        return try connection.read { db in
            var people: [String: Person] = [:]
            let rows = try DirectStatement(db, sql: Repository.peopleByEmail)
            try rows.begin(JSONText.array(wanted))
            while try rows.step() {
                let person = try Person(rows.fields())
                people[person.personID] = person
            }
            return people
        }
    }

    /// The people with one of the addresses of the array ?1, which are in lower case. A mail address is ASCII, which is what
    /// `lower` knows.
    static let peopleByEmail = """
        SELECT \(RecordSQL.of(.people).columns) FROM json_each(?1) AS address
        CROSS JOIN people ON lower(people.email) = address.value AND people.email IS NOT NULL
        """
}
