import CivilCalendar
import Mobility
import MobilityStore

/// Lays out a history.
struct HistoryPage: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    func text(title: String, _ entries: [HistoryEntry]) -> String {
        var page = TextPage(colour: false)
        page.line(title, right: pick("times in Lima", "hora de Lima"))
        page.rule()
        if entries.isEmpty {
            page.line(pick("Nothing was changed in that time.", "En ese tiempo no se cambió nada."))
        }
        for entry in entries {
            let author = entry.entry.author
            page.line(
                "\(Moment(author.at)?.lima ?? author.at)  \(entry.entry.kind)/\(entry.entry.recordID)",
                right: "\(author.actor) · \(author.command)")
            page.paragraph(what(entry), indent: 2)
        }
        return page.text
    }

    private func what(_ entry: HistoryEntry) -> String {
        let changes = entry.columns.map { column in
            let former = entry.change == .changed && entry.missing == nil ? "\(column.before ?? "–") → " : ""
            return "\(column.name): \(former)\(column.now ?? "–")"
        }.joined(separator: " · ")
        switch (entry.change, entry.missing) {
        case (.removed, .none):
            return pick("removed: \(entry.reason ?? "–")", "eliminado: \(entry.reason ?? "–")")
        case (.removed, .some): return pick("removed; the reason is redacted", "eliminado; el motivo fue suprimido")
        case (.new, .none): return pick("new · ", "nuevo · ") + changes
        case (_, .redacted):
            return entry.change == .new
                ? pick("new; what it said is redacted", "nuevo; lo que decía fue suprimido")
                : pick("changed; what it said is redacted", "cambiado; lo que decía fue suprimido")
        case (_, .formerRedacted):
            return pick("changed; the former state is redacted · ", "cambiado; el estado anterior fue suprimido · ")
                + changes
        case (.changed, .none): return changes
        }
    }

    static func json(_ entry: HistoryEntry) -> JSONValue {
        let stored = entry.entry
        return .object([
            "seq": .integer(stored.seq),
            "at": .text(Moment(stored.author.at)?.limaWithOffset ?? stored.author.at),
            "actor": .text(stored.author.actor), "command": .text(stored.author.command),
            "change": .text(entry.change.rawValue), "kind": .text(stored.kind), "record_id": .text(stored.recordID),
            "missing": .init(entry.missing?.rawValue), "reason": .init(entry.reason),
            "columns": .array(
                entry.columns.map { column in
                    .object([
                        "column": .text(column.name), "before": .init(column.before), "now": .init(column.now),
                    ])
                }),
        ])
    }
}
