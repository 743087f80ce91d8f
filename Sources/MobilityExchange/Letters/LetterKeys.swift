/// What templates can ask for. `docs/templates.md` says what each key means; tests hold both, and the values that are
/// really there, against this.
enum LetterKeys {
    /// What stands under a key.
    indirect enum Shape: Sendable {
        /// A text, a number, or yes or no.
        case value
        /// A list of texts.
        case texts
        /// Keys, or a list of such.
        case keys([String: Shape])
    }

    /// The keys outside of every section.
    static func all(_ kind: LetterTemplate.Kind) -> [String: Shape] {
        guard kind == .text else { return root }
        return root.merging(TextLayout.marks.keys.map { ($0, .value) }) { own, _ in own }
    }

    static let root: [String: Shape] = values(
        "subject", "day", "language", "role", "role_name", "is_mobility", "is_person", "is_manager", "is_weekly",
        "nothing_new", "silenced"
    ).merging([
        "groups": .keys(group), "parts": .keys(part), "items": .keys(item),
        "standing": .keys(values("total", "critical", "high", "warning", "info")),
        "foot": .keys(values("unchanged", "kept_quiet")),
        "words": .keys(values("action", "due", "source")),
    ]) { first, _ in first }

    static let group = values("heading", "change", "is_first").merging(["parts": .keys(part)]) { first, _ in first }

    static let part = values(
        "outage_id", "outage", "blocked_heading", "is_critical", "is_high", "is_warning", "is_info"
    ).merging(["item": .keys(item), "blocked": .keys(item)]) { first, _ in first }

    static let item = values(
        "change", "change_name", "rule", "title", "record_id", "permit_id", "person_id", "person_name", "who",
        "severity",
        "severity_code", "severity_before", "severity_before_code", "severity_now", "severity_now_code", "is_critical",
        "is_high", "is_warning", "is_info", "since", "until", "when", "due_on", "message", "action", "source"
    ).merging(["sources": .texts]) { first, _ in first }

    private static func values(_ names: String...) -> [String: Shape] {
        Dictionary(uniqueKeysWithValues: names.map { ($0, .value) })
    }
}
