import CivilCalendar
public import Mobility

/// What the days past a status cost, as JSON.
public enum FineJSON {
    /// Writes the answer. The same answer gives the same bytes.
    /// - Parameter relief: where each of the policy's relief measures comes from, by its id.
    public static func text(
        _ answer: FineAnswer, relief: [String: Provenance], rendering: Rendering
    ) throws -> String {
        let question = answer.question
        var object: [String: JSONValue] = [
            "as_of": .text(question.through.description), "status": .text(question.visaType.rawValue),
            "counted_through": .text(answer.countedThrough.description), "is_fixed": .flag(answer.isFixed),
            "years": .array(answer.years.map { year($0, code: answer.paymentCode) }),
            "total_min_pen": .money(answer.min), "total_max_pen": .money(answer.max),
            "estimate": .flag(answer.isEstimate), "paid_pen": .money(answer.paid),
            "left_min_pen": .money(answer.leftMin), "left_max_pen": .money(answer.leftMax),
            "payments_not_counted": .array(answer.notCounted.map(payment)),
            "days_left_out": .integer(answer.daysLeftOut),
            "left_out": .array(answer.leftOut.map { leftOut($0, relief) }),
            "on_application": .array(answer.onApplication.map { leftOut($0, relief) }),
            "extended_by": .array(answer.extendedBy.map { .text($0.reliefID) }),
            "values": .values(answer.citations, rendering), "conflicts": .conflicts(answer.conflicts, rendering),
            "caveat": .text(GroundsWords(rendering.language).caveat),
        ]
        switch question.occasion {
        case .residence(_, let expiredOn, let filedOn):
            object["expired_on"] = JSONValue(expiredOn)
            object["valid_through"] = JSONValue(answer.lastDays?.strict)
            object["filed_on"] = JSONValue(filedOn)
            object["days_late"] = .integer(answer.daysLate)
        case .visit(_, let enteredOn, let daysGranted, let exitedOn):
            object["entered_on"] = JSONValue(enteredOn)
            object["days_granted"] = .integer(daysGranted)
            object["exited_on"] = JSONValue(exitedOn)
            object["last_lawful_day_strict"] = JSONValue(answer.lastDays?.strict)
            object["last_lawful_day_lenient"] = JSONValue(answer.lastDays?.lenient)
            object["days_over_strict"] = .integer(answer.daysLate)
            object["days_over_lenient"] = .integer(answer.daysLateLenient)
        }
        return try JSONValue.object(object).document()
    }

    private static func year(_ year: FineYear, code: String?) -> JSONValue {
        .object([
            "year": .integer(year.year), "days": .integer(year.days), "days_lenient": .integer(year.daysLeast),
            "parts": .array(
                year.parts.map { part in
                    .object([
                        "days": .integer(part.days), "days_lenient": .integer(part.daysLeast),
                        "daily_min_pen": .money(part.dailyMin), "daily_max_pen": .money(part.dailyMax),
                        "amount_min_pen": .money(part.min), "amount_max_pen": .money(part.max),
                    ])
                }),
            "amount_min_pen": .money(year.min), "amount_max_pen": .money(year.max),
            "estimate": .flag(year.isEstimate), "payment_code": .init(code),
        ])
    }

    private static func payment(_ paid: FineQuestion.Paid) -> JSONValue {
        .object(["paid_on": .text(paid.on.description), "amount_pen": .money(paid.amount)])
    }

    private static func leftOut(_ part: FineLeftOut, _ relief: [String: Provenance]) -> JSONValue {
        switch part.reason {
        case .minor: return .object(["reason": .text("minor"), "days": .integer(part.days)])
        case .relief(let measure):
            return .object([
                "reason": .text("relief"), "days": .integer(part.days), "relief_id": .text(measure.reliefID),
                "norm": .text(measure.norm), "from": .text(measure.from.description), "until": JSONValue(measure.until),
                "source": .init(relief[measure.reliefID]?.source),
                "confidence": .init(relief[measure.reliefID]?.confidence.rawValue),
            ])
        }
    }
}
