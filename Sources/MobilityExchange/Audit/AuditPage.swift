public import Mobility
public import MobilityStore

/// What an audit found, for people and for programs.
public struct AuditPage {
    private let report: AuditReport
    private let anchorPath: String
    private let language: Language
    private var words: AuditWords { AuditWords(language) }

    /// Writes about an audit that took its anchors from that file.
    public init(_ report: AuditReport, anchorPath: String, language: Language) {
        self.report = report
        self.anchorPath = anchorPath
        self.language = language
    }

    /// As text, 80 columns wide.
    public var text: String {
        var page = TextPage(colour: false)
        page.line("Vigencia · \(words.title)")
        page.blank()
        page.line(words.journal(report.head.entries))
        page.paragraph(Hex.text(report.head.hash), indent: 2)
        page.line(words.rows(report.rows))
        page.line(anchors)
        if !report.redacted.isEmpty { page.line(words.redacted(report.redacted)) }
        page.blank()
        guard !report.faults.isEmpty else {
            page.line(words.noFault)
            return page.text
        }
        page.line(words.faults(report.faults.count))
        for fault in report.faults { page.paragraph(words.text(fault), indent: 2) }
        return page.text
    }

    private var anchors: String {
        report.anchors.map { words.anchors($0, entries: report.head.entries, path: anchorPath) }
            ?? words.noAnchors(anchorPath)
    }

    /// As JSON.
    public func json() throws -> String {
        let root: JSONValue = .object([
            "entries": .integer(report.head.entries), "head": .text(Hex.text(report.head.hash)),
            "rows": .integer(report.rows),
            "anchors": report.anchors.map { anchors in
                .object([
                    "file": .text(anchorPath), "count": .integer(anchors.count),
                    "vouch_up_to": .integer(anchors.sound),
                ])
            } ?? .null,
            "redacted": .array(report.redacted.map(JSONValue.integer)),
            "faults": .array(report.faults.map(json)),
        ])
        return try root.document()
    }

    private func json(_ fault: AuditFault) -> JSONValue {
        let parts = FaultParts(fault)
        return .object([
            "fault": .text(parts.code), "seq": parts.seq.map(JSONValue.integer) ?? .null,
            "kind": .init(parts.record?.kind.rawValue), "record_id": .init(parts.record?.id),
            "column": .init(parts.column), "object": .init(parts.object),
            "line": parts.line.map(JSONValue.integer) ?? .null, "message": .text(words.text(fault)),
        ])
    }
}
