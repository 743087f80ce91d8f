import Mobility

/// A record filled in on the command line, read and checked like a row of a file.
struct RecordForm<R: Record> {
    private let texts: [String: String?]

    init(_ type: R.Type, _ texts: [String: String?]) { self.texts = texts }

    /// Reads the fields and checks the record. All mistakes are told at once.
    func record(named command: String) throws -> R {
        var problems: [Problem] = []
        let place = Place(file: command)
        let fields = R.columns.map { column -> FieldValue in
            do throws(ProblemKind) {
                let value = try column.parse((texts[column.name] ?? nil) ?? "")
                if column.required, value == .empty {
                    problems.append(Problem(.valueMissing(column: column.name), at: place))
                }
                return value
            } catch {
                problems.append(Problem(error, at: place))
                return .empty
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        let record = try R(fields: fields)
        try RecordForm.check(record, named: command)
        return record
    }

    /// Checks a record that is put together already.
    static func check(_ record: R, named command: String) throws {
        let problems = RecordChecks.problems(of: record).map { Problem($0.kind, at: Place(file: command)) }
            .filter { !$0.isWarning }
        guard problems.isEmpty else { throw Problems(problems) }
    }
}
