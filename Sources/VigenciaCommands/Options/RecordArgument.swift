import ArgumentParser
import Mobility

/// A record on the command line: `permits/P1`.
struct RecordArgument: ExpressibleByArgument {
    let record: RecordReference

    init?(argument: String) {
        guard let slash = argument.firstIndex(of: "/"), let kind = RecordKind(rawValue: String(argument[..<slash])),
            argument.index(after: slash) < argument.endIndex
        else { return nil }
        record = RecordReference(kind, String(argument[argument.index(after: slash)...]))
    }

    static var defaultCompletionKind: CompletionKind { .default }
}
