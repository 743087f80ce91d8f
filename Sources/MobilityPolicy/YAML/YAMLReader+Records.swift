package import Mobility

extension YAMLReader {
    /// Reads a record column by column, as a row of a file is read. A list is a YAML list or text with `;` between.
    ///
    /// - Parameter others: keys that may occur besides the columns.
    package mutating func record(
        _ value: YAMLValue, of kind: RecordKind, others: [String] = []
    ) -> (record: any Record, mapping: YAMLMapping)? {
        let before = problems.count
        let columns = kind.columns
        guard let mapping = mapping(value, keys: columns.map(\.name) + others) else { return nil }
        let fields = columns.map { field($0, in: mapping) }
        guard problems.count == before else { return nil }
        do {
            return (try kind.type.init(fields: fields), mapping)
        } catch {
            // The columns have been checked one by one, so this is for a record that asks for more than they say.
            switch error {
            case .missing(let column), .unexpectedValue(let column):
                report(.valueMissing(column: column), at: mapping.place)
            case .tooFewFields:
                report(.wrongShape(expected: .keys), at: mapping.place)
            }
            return nil
        }
    }

    private mutating func field(_ column: Column, in mapping: YAMLMapping) -> FieldValue {
        guard let value = mapping[column.name] else {
            if column.required { report(.keyMissing(name: column.name), at: mapping.place) }
            return .empty
        }
        guard let text = cell(value, column: column) else { return .empty }
        do {
            let field = try column.parse(text)
            if field == .empty, column.required { report(.valueMissing(column: column.name), at: value.place) }
            return field
        } catch {
            report(error, at: value.place)
            return .empty
        }
    }

    /// The value as it would stand in a cell.
    private mutating func cell(_ value: YAMLValue, column: Column) -> String? {
        switch value.content {
        case .empty: return ""
        case .scalar(let text): return text
        case .list(let list):
            guard case .list = column.type else { break }
            var parts: [String] = []
            for element in list {
                guard let part = text(element, key: column.name) else { return nil }
                parts.append(part)
            }
            return parts.joined(separator: ";")
        case .mapping: break
        }
        report(.wrongShape(expected: .value), at: value.place)
        return nil
    }
}
