import ArgumentParser
import CivilCalendar
import Mobility

/// A payment on the command line: `AMOUNT`, or `AMOUNT@DAY`.
struct PaidArgument: ExpressibleByArgument {
    let amount: Money
    let day: Day?

    init?(argument: String) {
        let parts = argument.split(separator: "@", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let amount = Money(parts[0]) else { return nil }
        self.amount = amount
        day = parts.count == 2 ? Day(iso: parts[1]) : nil
        guard parts.count == 1 || day != nil else { return nil }
    }

    static var defaultCompletionKind: CompletionKind { .default }
}
