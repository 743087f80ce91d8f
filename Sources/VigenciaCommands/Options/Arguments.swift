public import ArgumentParser
import CivilCalendar
public import Mobility

/// A day on the command line: `YYYY-MM-DD`.
struct DayArgument: ExpressibleByArgument {
    let day: Day

    init?(argument: String) {
        guard let day = Day(iso: argument) else { return nil }
        self.day = day
    }

    static var defaultCompletionKind: CompletionKind { .default }
}

extension Language: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension PortalService: ExpressibleByArgument {}
extension Procedure: ExpressibleByArgument {}
extension VisaType: ExpressibleByArgument {}
