public import CivilCalendar
import GRDB
public import Mobility

extension Repository {
    /// The findings that are true on a day, of a severity and worse, in order of identity. Costs what they cost,
    /// however many people and other findings there are.
    public func findings(on day: Day, atLeast severity: Severity = .info) throws(StoreError) -> [Finding] {
        try currentFindings { try $0.findings(overlapping: .on(day), atLeast: severity) }
    }

    /// When the findings that are true on a day are, of all severities, in order of identity: without what they say, which
    /// costs far more.
    public func ranges(on day: Day) throws(StoreError) -> [FindingRange] {
        try withCurrentFindings { db in try FindingTable(db).findings(overlapping: .on(day)) }
    }

    /// The findings that are true on some day of a range, in order of identity and then of days. Costs what they cost,
    /// however many other findings there are.
    public func findings(overlapping days: DayRange) throws(StoreError) -> [Finding] {
        try currentFindings { try $0.findings(overlapping: days) }
    }

    /// The findings about a person, of all days, in order of identity and then of days.
    public func findings(of personID: String) throws(StoreError) -> [Finding] {
        try currentFindings { try $0.findings(of: personID) }
    }

    /// All findings of all days, in order of identity and then of days.
    public func allFindings() throws(StoreError) -> [Finding] {
        try currentFindings { try $0.all() }
    }

    /// Makes all findings anew.
    /// - Returns: how many people there are.
    @discardableResult
    public func recompute() throws(StoreError) -> Int {
        try connection.write { db in try Recomputation(db, policy: policy).everyone(fingerprint) }
    }

    /// Evaluates everybody anew and stores nothing: when which findings are true, those about nobody in particular first,
    /// then family by family.
    /// - Parameters:
    ///   - prepare: makes of some ranges what is handed over; on any core.
    ///   - body: takes what was made.
    /// - Throws: ``StoreError``, or what `body` threw.
    public func evaluateAnew<Prepared: Sendable>(
        preparing prepare: @escaping @Sendable ([FindingRange]) -> Prepared, _ body: (Prepared) throws -> Void
    ) throws {
        try reading { snapshot in
            let evaluation = Evaluation(policy: policy, circumstances: try snapshot.circumstances())
            try body(prepare(evaluation.ranges()))
            try snapshot.forEachEmployer { try body(prepare(evaluation.ranges(for: $0))) }
            try FamilyEvaluation(evaluation: evaluation)
                .forEachBatch(of: snapshot.families(), preparing: prepare) { prepared, _ in try body(prepared) }
        }
    }

    /// Compares what is stored, as it stands, with a fresh evaluation, and changes nothing. Findings made under other
    /// rules or another policy differ from it where those say otherwise.
    public func differencesFromFresh() throws(StoreError) -> [FindingDifference] {
        try connection.read { db in try Comparison(db, policy: policy).differences() }
    }

    /// The findings of some stored ranges.
    func currentFindings(_ ranges: (FindingTable) throws -> [FindingRange]) throws(StoreError) -> [Finding] {
        try withCurrentFindings { db in try FindingReader(db, policy: policy).findings(ranges(FindingTable(db))) }
    }

    /// Reads findings after making sure that they are those of the rules and the policy at hand. Where they are not, or
    /// the rules don't say what is stored (somebody changed the database by hand), they are made anew and read in one
    /// transaction, so that another process under another policy can't come in between.
    func withCurrentFindings<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        func asStored(_ db: Database) throws -> T? {
            guard try fingerprint.isCurrent(in: db) else { return nil }
            do { return try body(db) } catch StoreError.damagedFindings { return nil }
        }
        if let stored = try connection.read(asStored) { return stored }
        return try connection.write { db in
            if let stored = try asStored(db) { return stored }
            _ = try Recomputation(db, policy: policy).everyone(fingerprint)
            return try body(db)
        }
    }
}
