import CivilCalendar
import Mobility

/// Reads one policy file onto what earlier files said. Each family of the file has an extension of its own.
struct PolicyReader {
    /// What was said so far.
    var draft: PolicyDraft
    /// Takes the values out and gathers the problems.
    var reader = YAMLReader()
    /// The day of the last check that holds for the whole file.
    private var checked: Day?
    /// Whether the file gives such a day, even one that can't be read.
    private var fileIsChecked = false

    /// Starts from what earlier files said.
    init(onto draft: PolicyDraft) { self.draft = draft }

    /// The names of the keys by which a fact tells where it comes from.
    static let provenanceKeys = ["source", "confidence", "checked"]

    /// Reads a file. One with nothing but comments says nothing.
    mutating func read(_ root: YAMLValue) {
        guard !root.isEmpty else { return }
        let families = [
            "sources", "parameters", "statuses", "holidays", "non_working_days", "relief_measures", "conflicts",
            "arguments", "offices", "channels",
        ]
        guard let file = reader.mapping(root, keys: ["checked"] + families) else { return }
        if let given = reader.optional("checked", in: file) {
            fileIsChecked = true
            checked = reader.day(given, key: "checked")
        }
        for entry in file.entries where !entry.value.isEmpty {
            switch entry.key {
            case "sources": readSources(entry.value)
            case "parameters": readParameters(entry.value)
            case "statuses": readStatuses(entry.value)
            case "holidays": readHolidays(entry.value)
            case "non_working_days": readNonWorkingDays(entry.value)
            case "relief_measures": readReliefMeasures(entry.value)
            case "conflicts": readConflicts(entry.value)
            case "arguments": readArguments(entry.value)
            case "offices": readOffices(entry.value)
            case "channels": readChannels(entry.value)
            default: break
            }
        }
    }

    /// Reads where a fact comes from; the day of the last check may be given once for the file.
    mutating func provenance(in mapping: YAMLMapping) -> Provenance? {
        let source = reader.required("source", in: mapping).flatMap { reader.text($0, key: "source") }
        let confidence = reader.required("confidence", in: mapping)
            .flatMap { reader.code($0, key: "confidence", as: Confidence.self) }
        let checked = checkedDay(in: mapping)
        guard let source, let confidence, let checked else { return nil }
        return Provenance(source: source, confidence: confidence, checked: checked)
    }

    private mutating func checkedDay(in mapping: YAMLMapping) -> Day? {
        if let own = reader.optional("checked", in: mapping) { return reader.day(own, key: "checked") }
        // One mistake in the file's own day is one problem, not one for every fact.
        if !fileIsChecked { reader.report(.keyMissing(name: "checked"), at: mapping.place) }
        return checked
    }

    /// Reads the days from `from` through `until`, either of which may be absent.
    mutating func validity(in mapping: YAMLMapping) -> DayRange? {
        let from = reader.optional("from", in: mapping)
        let until = reader.optional("until", in: mapping)
        let first = from.map { reader.day($0, key: "from") } ?? .earliest
        let last = until.map { reader.day($0, key: "until") }
        guard let first, last.map({ $0 != nil }) ?? true else { return nil }
        guard let range = DayRange(first, through: last ?? nil) else {
            reader.report(.datesOutOfOrder(earlier: "from", later: "until"), at: until?.place ?? mapping.place)
            return nil
        }
        return range
    }
}
