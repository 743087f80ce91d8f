import Mobility

extension PolicyReader {
    /// Reads relief measures, under the names that records of them have. One with a known id takes its place.
    mutating func readReliefMeasures(_ value: YAMLValue) {
        var lines: [String: Int] = [:]
        for element in reader.list(value) ?? [] {
            let read = reader.record(element, of: .reliefMeasures, others: ["confidence", "checked", "conflict"])
            guard let (record, mapping) = read, let measure = record as? ReliefMeasure else { continue }
            let provenance = provenance(in: mapping)
            let conflict = reader.optional("conflict", in: mapping)
                .flatMap { reader.code($0, key: "conflict", as: ConflictID.self) }
            guard isSound(measure, mapping), let provenance else { continue }
            if let first = lines[measure.reliefID] {
                reader.report(
                    .idTwice(column: "relief_id", id: measure.reliefID, firstLine: first), at: mapping.place)
                continue
            }
            lines[measure.reliefID] = mapping.place.line ?? 0
            draft.reliefMeasures[measure.reliefID] = (measure, provenance, conflict)
        }
    }

    private mutating func isSound(_ measure: ReliefMeasure, _ mapping: YAMLMapping) -> Bool {
        if measure.window == nil {
            let place = mapping["until"]?.place ?? mapping.place
            reader.report(.datesOutOfOrder(earlier: "from", later: "until"), at: place)
            return false
        }
        if measure.effect == .extendValidity, measure.extendsTo == nil {
            reader.report(.extensionWithoutDay, at: mapping.place)
            return false
        }
        return true
    }
}
