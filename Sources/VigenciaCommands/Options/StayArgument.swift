import ArgumentParser
import CivilCalendar
import Mobility

/// A visit on the command line: `ENTRY..EXIT:GRANTED`. Without EXIT the visitor is still here, without `:GRANTED` the
/// days granted are not known.
struct StayArgument: ExpressibleByArgument {
    let visit: StayDaysQuestion.Visit

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard let days = parts.first?.components(around: ".."), days.count == 2, parts.count <= 2,
            let entry = Day(iso: days[0])
        else { return nil }
        let exit = Day(iso: days[1])
        guard exit != nil || days[1].isEmpty else { return nil }
        let granted = parts.count == 2 ? Int(parts[1]) : nil
        guard parts.count == 1 || granted.map({ (0...StayArgument.mostDays).contains($0) }) ?? false else { return nil }
        guard let visit = StayDaysQuestion.Visit(enteredOn: entry, exitedOn: exit, daysGranted: granted) else {
            return nil
        }
        self.visit = visit
    }

    /// More days are never granted at an entry; a larger number is a slip of the pen.
    static let mostDays = 366

    static var defaultCompletionKind: CompletionKind { .default }
}
