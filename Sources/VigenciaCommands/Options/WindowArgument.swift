import ArgumentParser
import CivilCalendar

/// Days on the command line: `FROM..TO`, both included.
struct WindowArgument: ExpressibleByArgument {
    let days: DayRange

    init?(argument: String) {
        let ends = argument.components(around: "..")
        guard ends.count == 2, let from = Day(iso: ends[0]), let to = Day(iso: ends[1]), to < .latest,
            let days = DayRange(from, through: to)
        else { return nil }
        self.days = days
    }

    static var defaultCompletionKind: CompletionKind { .default }
}

extension String {
    /// The parts before and after each separator.
    func components(around separator: String) -> [String] {
        var parts = [""]
        var rest = self[...]
        while let next = rest.first {
            if rest.hasPrefix(separator) {
                parts.append("")
                rest = rest.dropFirst(separator.count)
            } else {
                parts[parts.count - 1].append(next)
                rest = rest.dropFirst()
            }
        }
        return parts
    }
}
