import GRDB
import Mobility

/// The whole check, within one reading transaction.
///
/// It reads the journal twice (once in its order, once by record), each record's row once, and the pages of the file
/// once more for SQLite's own check. Nothing is kept of what is read but the faults.
struct Audit {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Checks everything.
    func report(anchors: [AnchorFile.Line]?) throws -> AuditReport {
        var report = AuditReport()
        try SchemaAudit(db).check(&report)
        let spoilt = Set(
            report.faults.compactMap { fault -> String? in
                guard case .schema(let schema) = fault, schema.type == "table", schema.kind != .extra else {
                    return nil
                }
                return schema.name
            })
        // A table that is not the schema's may lack what is asked for; that it is not has been said.
        func unless(spoilt names: Set<String>, _ body: () throws -> Void) throws {
            do {
                try body()
            } catch let error as DatabaseError
                where error.resultCode == .SQLITE_ERROR && !spoilt.isDisjoint(with: names)
            {}
        }
        try unless(spoilt: ["journal"]) { try JournalChain.check(db, &report) }
        for kind in RecordKind.allCases {
            try unless(spoilt: ["journal", kind.rawValue]) { try RecordAudit(db, kind).check(&report) }
        }
        if let anchors {
            try unless(spoilt: ["journal"]) { try AnchorAudit(db).check(anchors, &report) }
        }
        return report
    }
}
