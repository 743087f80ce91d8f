public import Mobility
public import MobilityStore

/// What a check of the vault found, as text or as JSON.
public struct VaultPage: Worded {
    private let report: VaultReport
    private let path: String
    let language: Language

    /// - Parameter path: where the vault is.
    public init(_ report: VaultReport, path: String, language: Language) {
        self.report = report
        self.path = path
        self.language = language
    }

    /// As a page of text, 80 columns wide.
    public var text: String {
        var page = TextPage(colour: false)
        let (contents, records) = (report.contents, report.records)
        page.line(pick("Evidence vault \(path)", "Bóveda de pruebas \(path)"))
        page.line(
            pick(
                "\(contents) \(contents == 1 ? "file" : "files") hashed anew, \(report.bytes) bytes; \(records) "
                    + "\(records == 1 ? "record names one" : "records name one").",
                "Archivos verificados por su hash: \(contents), \(report.bytes) bytes; registros que los nombran: "
                    + "\(records)."))
        section(
            pick("MISSING", "FALTANTES"),
            pick(
                "Bring them back from the backup that belongs to the database, or add the files again.",
                "Recuperarlos de la copia que corresponde a la base de datos o agregar los archivos de nuevo."),
            report.missing.map(line), &page)
        section(
            pick("CHANGED", "MODIFICADOS"),
            pick(
                "No longer what was recorded: changed, or the disk is damaged. Bring them back from a backup.",
                "Ya no son lo que se registró: fueron modificados o el disco está dañado. Recuperarlos de una copia."),
            report.changed.map(line), &page)
        section(
            pick("UNREADABLE", "ILEGIBLES"),
            pick(
                "Give back the right to read them, or mend the disk.",
                "Devolver el permiso de lectura o reparar el disco."),
            report.unreadable.map { "\(line($0.content)): \($0.reason)" }, &page)
        section(
            pick("Misplaced", "Fuera de lugar"),
            pick(
                "The vault does not know them. Move what is missing above to its place, the rest away.",
                "La bóveda no los conoce. Llevar a su lugar lo que falta arriba y retirar lo demás."),
            report.misplaced.map { "\($0.path)\($0.hash.map { " (SHA-256 \($0))" } ?? "")" }, &page)
        section(
            pick("Orphaned", "Sin registro"),
            pick(
                "No record names them: something was broken off, or their records were removed. They do no harm.",
                "Ningún registro los nombra: algo se interrumpió o sus registros se eliminaron. No hacen daño."),
            report.orphaned.map(\.description), &page)
        page.line(
            report.isSound
                ? pick(
                    "Everything that the records name is there, and is what it was.",
                    "Todo lo que los registros nombran está, y es lo que era.")
                : pick("The vault is not sound.", "La bóveda no está íntegra."))
        return page.text
    }

    private func section(_ title: String, _ advice: String, _ lines: [String], _ page: inout TextPage) {
        guard !lines.isEmpty else { return }
        page.blank()
        page.line("\(title): \(lines.count)", bold: true)
        page.paragraph(advice, indent: 2)
        for line in lines { page.paragraph(line, indent: 4) }
    }

    private func line(_ content: VaultReport.Named) -> String {
        let named = content.evidence.isEmpty ? "" : " · \(content.evidence.joined(separator: ", "))"
        return "\(content.hash)\(named)"
    }

    /// As JSON.
    public func json() throws -> String {
        func named(_ content: VaultReport.Named) -> [String: JSONValue] {
            [
                "sha256": .text(content.hash.description),
                "evidence_ids": .array(content.evidence.map(JSONValue.text)),
            ]
        }
        return try JSONValue.object([
            "vault": .text(path), "sound": .flag(report.isSound), "contents": .integer(report.contents),
            "bytes": .integer(report.bytes), "records": .integer(report.records),
            "missing": .array(report.missing.map { .object(named($0)) }),
            "changed": .array(report.changed.map { .object(named($0)) }),
            "unreadable": .array(
                report.unreadable.map {
                    .object(named($0.content).merging(["reason": .text($0.reason)]) { $1 })
                }),
            "misplaced": .array(
                report.misplaced.map {
                    .object(["path": .text($0.path), "sha256": JSONValue($0.hash?.description)])
                }),
            "orphaned": .array(report.orphaned.map { .text($0.description) }),
        ]).document()
    }
}
