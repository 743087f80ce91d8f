import Mobility
import MobilityPolicy

/// The records of a case, and whether they could all be read.
struct CaseRecords {
    var records: [any Record] = []
    /// The ids by kind, of those records too that could not be read otherwise, so that one mistake is one problem.
    var ids: [RecordKind: [String]] = [:]
    /// What does not fit together in a record, as warnings.
    var flaws: [Problem] = []
}

extension CaseReader {
    /// Reads the lists of records by their kinds.
    mutating func readRecords(_ value: YAMLValue, usesPolicyRelief: Bool) -> CaseRecords {
        var result = CaseRecords()
        var lines: [RecordKind: [String: Int]] = [:]
        var elements: [(kind: RecordKind, value: YAMLValue)] = []
        for entry in yaml.entries(value) ?? [] {
            guard let kind = RecordKind(rawValue: entry.key) else {
                yaml.reportUnknown(entry, allowed: RecordKind.allCases.map(\.rawValue))
                continue
            }
            guard !entry.value.isEmpty else { continue }
            for element in yaml.list(entry.value) ?? [] {
                elements.append((kind, element))
                guard let id = id(of: element, kind: kind) else { continue }
                if let first = lines[kind]?[id] {
                    yaml.report(.idTwice(column: kind.idColumn, id: id, firstLine: first), at: element.place)
                } else {
                    lines[kind, default: [:]][id] = element.place.line ?? 0
                    result.ids[kind, default: []].append(id)
                }
            }
        }
        for (kind, element) in elements {
            guard let (record, mapping) = yaml.record(element, of: kind) else { continue }
            checkReferences(of: record, kind: kind, mapping, among: result.ids, usesPolicyRelief: usesPolicyRelief)
            result.records.append(record)
            result.flaws += flaws(of: record, mapping)
        }
        return result
    }

    /// What an import would say of a record as a whole. A case may well leave out what it is not about, so it runs.
    private func flaws(of record: any Record, _ mapping: YAMLMapping) -> [Problem] {
        RecordChecks.problems(of: record, indefinite: indefinite).map { column, kind in
            Problem(kind, at: mapping[column]?.place ?? mapping.place, isWarning: true)
        }
    }

    private func id(of element: YAMLValue, kind: RecordKind) -> String? {
        guard case .mapping(let entries) = element.content else { return nil }
        return entries.first { $0.key == kind.idColumn }?.value.scalar?.trimmingBlanks()
    }

    /// Whoever mistypes an id would see a record silently left out, and an `absent` pass for the wrong reason.
    private mutating func checkReferences(
        of record: any Record, kind: RecordKind, _ mapping: YAMLMapping, among ids: [RecordKind: [String]],
        usesPolicyRelief: Bool
    ) {
        for (column, field) in zip(kind.columns, record.fields) {
            guard case .reference(let other) = column.type, case .text(let id) = field else { continue }
            // No rule about a person reads the employer, and the policy's measures are known only when the case runs.
            if other == .employers || (other == .reliefMeasures && usesPolicyRelief) { continue }
            let known = ids[other] ?? []
            guard !known.contains(id) else { continue }
            let suggestion = DidYouMean.suggestion(for: id, among: known)
            yaml.report(
                .unknownReference(column: column.name, id: id, kind: other, suggestion: suggestion),
                at: mapping[column.name]?.place ?? mapping.place)
        }
    }
}
