import CivilCalendar
public import Mobility
public import MobilityStore

/// Pieces of evidence and what the vault holds of each: as text, as CSV or as JSON.
public struct EvidenceList: Worded {
    /// The columns of the CSV; the JSON has the same names.
    public static let columns = RecordKind.evidence.columns.map(\.name) + ["content", "bytes"]

    /// What the vault holds of a piece. Whether it is still what it was takes a check of the whole vault.
    private enum Content: String {
        case kept
        case missing
        case none
    }

    private typealias Row = (piece: Evidence, content: Content, bytes: Int?)

    private let rows: [Row]
    let language: Language

    /// - Parameter evidence: the pieces; they are put in the order of their days, then of their ids.
    public init(_ evidence: [Evidence], in vault: Vault, language: Language) {
        self.language = language
        rows = evidence.sorted { ($0.capturedOn, $0.evidenceID) < ($1.capturedOn, $1.evidenceID) }.map { piece in
            guard let hash = piece.sha256.flatMap(ContentHash.init) else { return (piece, .none, nil) }
            let size = vault.size(of: hash)
            return (piece, size == nil ? .missing : .kept, size)
        }
    }

    /// As a page of text, 80 columns wide.
    public var text: String {
        var page = TextPage(colour: false)
        for row in rows {
            let piece = row.piece
            page.line("\(piece.evidenceID)  \(piece.kind.rawValue)", right: piece.capturedOn.description)
            let links = [piece.personID, piece.filingID, piece.outageID].compactMap(\.self)
            if !links.isEmpty { page.paragraph(links.joined(separator: " · "), indent: 2) }
            page.paragraph(content(row), indent: 2)
        }
        let count = rows.count
        let without = rows.count { $0.content == .none }
        let missing = rows.count { $0.content == .missing }
        page.line(
            pick(
                "\(count) \(count == 1 ? "piece" : "pieces") of evidence; \(without) without a file, \(missing) with a "
                    + "missing one.",
                "Pruebas: \(count); sin archivo: \(without), con archivo faltante: \(missing)."))
        return page.text
    }

    private func content(_ row: Row) -> String {
        let name = row.piece.file ?? pick("unnamed", "sin nombre")
        let hash = row.piece.sha256.map { "SHA-256 \($0.prefix(EvidenceName.prefixLength))…" } ?? ""
        return switch row.content {
        case .kept: "\(name) · \(row.bytes ?? 0) bytes · \(hash)"
        case .missing: pick("\(name) · MISSING in the vault · \(hash)", "\(name) · FALTA en la bóveda · \(hash)")
        case .none:
            (row.piece.file.map { "\($0) · " } ?? "") + pick("no file in the vault", "sin archivo en la bóveda")
        }
    }

    /// As CSV.
    public func csv(_ dialect: CSVDialect) -> String {
        var writer = CSVWriter(dialect)
        writer.append(EvidenceList.columns)
        for row in rows {
            writer.append(
                row.piece.fields.map(\.text) + [row.content.rawValue, row.bytes.map(String.init) ?? ""])
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// As JSON.
    public func json() throws -> String {
        let pieces = rows.map { row in
            JSONValue.object(
                Dictionary(
                    zip(
                        EvidenceList.columns,
                        row.piece.fields.map { JSONValue($0) } + [.text(row.content.rawValue), JSONValue(row.bytes)])
                ) { first, _ in first })
        }
        return try JSONValue.object(["evidence": .array(pieces)]).document()
    }
}
