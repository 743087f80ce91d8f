import ArgumentParser
import CivilCalendar
import Mobility

/// What every silence has: a reason, and days in order.
enum Reason {
    /// The report shows the reason, so that there has to be one, on a line.
    static func check(_ reason: String) throws {
        guard !reason.trimmingBlanks().isEmpty else { throw ValidationError("--reason is empty.") }
        guard reason.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw ValidationError("--reason holds line breaks or control characters. Take them out.")
        }
    }

    static func checkOrder(_ since: Day, _ until: Day, _ language: Language) throws {
        guard until < since else { return }
        throw CommandFailure(
            Bilingual(
                en: "--until \(until) is before the first day, \(since). Give a later one.",
                es: "--until \(until) es anterior al primer día, \(since). Indicar uno posterior."), language)
    }
}
