import CivilCalendar
import Mobility

extension PolicyReader {
    /// Reads the dated parameters: a value takes the place of one that holds from the same day, others are added.
    mutating func readParameters(_ value: YAMLValue) {
        for entry in reader.entries(value) ?? [] {
            guard let key = PolicyKey(rawValue: entry.key) else {
                reader.reportUnknown(entry, allowed: PolicyKey.codes)
                continue
            }
            guard let mapping = reader.mapping(entry.value, keys: ["title", "values"]) else { continue }
            let known = draft.parameters[key]
            let title = title(in: mapping, known: known?.title)
            let list = reader.required("values", in: mapping).flatMap { reader.list($0) } ?? []
            var values: [Day: (dated: Parameter.Dated, line: Int)] = [:]
            for element in list {
                guard let dated = dated(element, key: key, known: known) else { continue }
                if let first = values[dated.from] {
                    let from = dated.from == .earliest ? "always" : "\(dated.from)"
                    reader.report(.valueTwice(key: key.rawValue, from: from, firstLine: first.line), at: element.place)
                } else {
                    values[dated.from] = (dated, element.place.line ?? 0)
                }
            }
            guard let title else { continue }
            draft.parameters[key] = PolicyDraft.ParameterDraft(
                title: title, values: (known?.values ?? [:]).merging(values.mapValues(\.dated)) { $1 })
        }
    }

    private mutating func title(in mapping: YAMLMapping, known: Bilingual?) -> Bilingual? {
        if let given = reader.optional("title", in: mapping) { return reader.bilingual(given) }
        return known ?? reader.required("title", in: mapping).flatMap { reader.bilingual($0) }
    }

    private mutating func dated(
        _ element: YAMLValue, key: PolicyKey, known: PolicyDraft.ParameterDraft?
    ) -> Parameter.Dated? {
        guard let mapping = reader.mapping(element, keys: ["from", "value"] + PolicyReader.provenanceKeys) else {
            return nil
        }
        let from: Day?
        if let given = reader.optional("from", in: mapping) {
            from = reader.day(given, key: "from")
        } else if let known, known.values[.earliest] == nil {
            // A value without a day holds always. Where no file said so before, the day was rather forgotten, as in a
            // new UIT that would otherwise hold for the time before the first one.
            reader.report(.keyMissing(name: "from"), at: mapping.place)
            from = nil
        } else {
            from = .earliest
        }
        let value = reader.required("value", in: mapping).flatMap { policyValue($0, key: key) }
        let provenance = provenance(in: mapping)
        guard let from, let value, let provenance else { return nil }
        return Parameter.Dated(from: from, value: value, provenance: provenance)
    }

    private mutating func policyValue(_ value: YAMLValue, key: PolicyKey) -> PolicyValue? {
        guard let text = reader.text(value, key: key.rawValue) else { return nil }
        guard let read = key.unit.value(from: text) else {
            reader.report(
                .badPolicyValue(key: key.rawValue, found: text, expected: key.unit.expected), at: value.place)
            return nil
        }
        return read
    }
}
