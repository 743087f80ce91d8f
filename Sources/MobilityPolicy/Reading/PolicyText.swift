import CivilCalendar
import Mobility

/// Writes a policy in a canonical form, a line for each fact, to take a fingerprint of.
///
/// Offices and channels are left out: no rule reads them, so a moved office must not have all findings made anew.
enum PolicyText {
    /// The lines in order, as UTF-8.
    static func bytes(of draft: PolicyDraft) -> [UInt8] {
        let facts =
            parameters(draft) + statuses(draft) + calendar(draft) + relief(draft) + conflicts(draft)
            + arguments(draft) + sources(draft)
        let lines = facts.map { $0.map(escaped).joined(separator: "\t") }.sorted()
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func parameters(_ draft: PolicyDraft) -> [[String]] {
        draft.parameters.flatMap { key, parameter in
            [["title", key.rawValue] + words(parameter.title)]
                + parameter.values.values.map { dated in
                    ["value", key.rawValue, "\(dated.from)", "\(dated.value)"] + words(dated.provenance)
                }
        }
    }

    private static func statuses(_ draft: PolicyDraft) -> [[String]] {
        draft.statuses.values.map { status in
            ["status", status.visaType.rawValue] + words(status.name) + [
                status.extensible.rawValue, "\(status.allowsWork)", status.fineClass.rawValue,
                "\(status.leavesOnlyWithPermit)",
            ] + words(status.provenance)
        }
    }

    private static func calendar(_ draft: PolicyDraft) -> [[String]] {
        let annual = draft.holidays.map { holiday in
            let rule =
                switch holiday.annual.rule {
                case .fixed(let month, let day): "\(month)-\(day)"
                case .easter(let offset): "easter \(offset)"
                }
            let validity = holiday.annual.validity
            return ["holiday", rule, "\(validity.start)", validity.last?.description ?? ""] + words(holiday.name)
                + words(holiday.provenance)
        }
        let single = draft.nonWorkingDays.values.map { declared in
            ["non-working", "\(declared.day)"] + (declared.note.map(words) ?? []) + words(declared.provenance)
        }
        return annual + single
    }

    private static func relief(_ draft: PolicyDraft) -> [[String]] {
        draft.reliefMeasures.values.map {
            ["relief"] + $0.measure.fields.map(\.text) + [$0.conflict?.rawValue ?? ""] + words($0.provenance)
        }
    }

    private static func conflicts(_ draft: PolicyDraft) -> [[String]] {
        draft.conflicts.values.map { ["conflict", $0.id.rawValue] + words($0.text) + words($0.provenance) }
    }

    private static func arguments(_ draft: PolicyDraft) -> [[String]] {
        draft.arguments.values.map { argument in
            ["argument", argument.id] + words(argument.text)
                + [argument.norm, argument.rules.map(\.rawValue).joined(separator: ";")] + words(argument.provenance)
        }
    }

    private static func sources(_ draft: PolicyDraft) -> [[String]] {
        draft.sources.values.map { ["source", $0.name] + words($0.title) + [$0.publisher ?? ""] }
    }

    private static func words(_ text: Bilingual) -> [String] { [text.en, text.es] }

    private static func words(_ provenance: Provenance) -> [String] {
        [provenance.source, provenance.confidence.rawValue, "\(provenance.checked)"]
    }

    /// Without the characters that separate fields and lines, so that no two policies share a text.
    private static func escaped(_ text: String) -> String {
        // Nearly no text holds one, and every command makes this text when it starts.
        let isPlain = !text.utf8.contains { byte in
            byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
        }
        if isPlain { return text }
        return text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
            .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
            .split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "\\t")
    }
}
