import GRDB

/// Compares what was anchored with the journal.
struct AnchorAudit {
    private typealias Numbered = (line: Int, anchor: JournalAnchor)

    private let table: JournalTable

    init(_ db: Database) { table = JournalTable(db) }

    func check(_ lines: [AnchorFile.Line], _ report: inout AuditReport) throws {
        let last = try table.head().entries
        var fitting: [Int] = []
        var (rewritten, ahead): ([Numbered], [Numbered]) = ([], [])
        for line in lines {
            guard let anchor = line.anchor else {
                report.faults.append(.malformedAnchor(line: line.number))
                continue
            }
            if anchor.head.entries > last {
                ahead.append((line.number, anchor))
            } else if try table.hash(of: anchor.head.entries) != anchor.head.hash {
                rewritten.append((line.number, anchor))
            } else {
                fitting.append(anchor.head.entries)
            }
        }
        if let misfit = AnchorAudit.misfit(rewritten, fitting) { report.faults.append(.anchorMismatch(misfit)) }
        if let misfit = AnchorAudit.misfit(ahead, fitting) { report.faults.append(.anchorAhead(misfit, last: last)) }
        report.anchors = AnchorSummary(
            count: fitting.count + rewritten.count + ahead.count, sound: fitting.max() ?? 0)
    }

    /// One fault for all anchors that don't fit in one way: after the first of them none can.
    private static func misfit(_ lines: [Numbered], _ fitting: [Int]) -> AnchorMisfit? {
        guard let first = lines.min(by: { $0.anchor.head.entries < $1.anchor.head.entries }) else { return nil }
        let entry = first.anchor.head.entries
        return AnchorMisfit(
            line: first.line, at: first.anchor.at, entry: entry, sound: fitting.filter { $0 < entry }.max() ?? 0,
            count: lines.count)
    }
}
