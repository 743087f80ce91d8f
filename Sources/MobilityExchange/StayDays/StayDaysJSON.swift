import CivilCalendar
public import Mobility

/// A visitor's days as JSON.
public enum StayDaysJSON {
    /// Writes the answer. The same answer gives the same bytes.
    public static func text(_ answer: StayDaysAnswer, rendering: Rendering) throws -> String {
        let words = StayDaysWords(rendering.language)
        return try JSONValue.object([
            "as_of": .text(answer.question.asOf.description), "status": .text(answer.question.visaType.rawValue),
            "stays": .array(answer.visits.map(visit)), "windows": .array(answer.windows.map(window)),
            "after_overstay": answer.afterOverstay.map { after($0, words) } ?? .null,
            "note": .text(words.noRight), "values": .values(answer.citations, rendering),
            "conflicts": .conflicts(answer.conflicts, rendering),
            "caveat": .text(GroundsWords(rendering.language).caveat),
        ]).document()
    }

    private static func visit(_ visit: StayDaysVisit) -> JSONValue {
        let isKnown = visit.lastDays != nil
        return .object([
            "entered_on": JSONValue(visit.visit.enteredOn), "exited_on": JSONValue(visit.visit.exitedOn),
            "days_granted": JSONValue(visit.visit.daysGranted), "is_here": .flag(visit.isHere),
            "last_lawful_day_strict": JSONValue(visit.lastDays?.strict),
            "last_lawful_day_lenient": JSONValue(visit.lastDays?.lenient),
            "days_over_strict": isKnown ? .integer(visit.daysOverStrict) : .null,
            "days_over_lenient": isKnown ? .integer(visit.daysOverLenient) : .null,
            "days_over_at_planned_exit": isKnown ? .integer(visit.daysOverAtPlannedExit) : .null,
        ])
    }

    private static func window(_ window: StayDaysWindow) -> JSONValue {
        .object([
            "starts_on": JSONValue(window.start), "last_day": JSONValue(window.end - 1),
            "window_ends_on": JSONValue(window.end), "next_window_from": JSONValue(window.end),
            "length_days": .integer(window.length), "allowed_days": .integer(window.allowed),
            "days_used": .integer(window.used), "days_left": .integer(window.left),
            "has_ended": .flag(window.hasEnded),
        ])
    }

    private static func after(_ after: StayDaysAnswer.AfterOverstay, _ words: StayDaysWords) -> JSONValue {
        .object([
            "is_law": .flag(false), "leaving_on": JSONValue(after.leavingOn), "has_left": .flag(after.hasLeft),
            "days_over": .integer(after.daysOver), "days_out": .integer(after.daysOut),
            "entry_from": JSONValue(after.entryFrom), "text": .text(words.afterOverstay(after)),
        ])
    }
}
