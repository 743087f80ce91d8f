import Mobility

extension PolicyReader {
    /// Reads statuses. An entry about a known status changes only the keys that it gives, but says itself where the
    /// change comes from.
    mutating func readStatuses(_ value: YAMLValue) {
        for entry in reader.entries(value) ?? [] {
            guard let type = VisaType(rawValue: entry.key) else {
                reader.reportUnknown(entry, allowed: VisaType.codes)
                continue
            }
            let keys = ["name", "extension", "work", "fine_class", "leaves_only_with_permit"]
            guard let mapping = reader.mapping(entry.value, keys: keys + PolicyReader.provenanceKeys) else { continue }
            let known = draft.statuses[type]
            let name = given("name", in: mapping, else: known?.name) { $0.bilingual($1) }
            let extensible = given("extension", in: mapping, else: known?.extensible) {
                $0.code($1, key: "extension", as: Status.Extension.self)
            }
            let work = given("work", in: mapping, else: known?.allowsWork) { $0.flag($1, key: "work") }
            let fineClass = given("fine_class", in: mapping, else: known?.fineClass) {
                $0.code($1, key: "fine_class", as: Status.FineClass.self)
            }
            let leaves = given("leaves_only_with_permit", in: mapping, else: known?.leavesOnlyWithPermit ?? false) {
                $0.flag($1, key: "leaves_only_with_permit")
            }
            let provenance = provenance(in: mapping)
            guard let name, let extensible, let work, let fineClass, let leaves, let provenance else { continue }
            draft.statuses[type] = Status(
                visaType: type, name: name, extensible: extensible, allowsWork: work, fineClass: fineClass,
                leavesOnlyWithPermit: leaves, provenance: provenance)
        }
    }

    /// The value of a key if it is given, else the known one; without either the key is missing.
    private mutating func given<T>(
        _ key: String, in mapping: YAMLMapping, else known: T?, _ read: (inout YAMLReader, YAMLValue) -> T?
    ) -> T? {
        if let value = reader.optional(key, in: mapping) { return read(&reader, value) }
        if known == nil { reader.report(.keyMissing(name: key), at: mapping.place) }
        return known
    }
}
