import CivilCalendar
import Foundation
import Mobility

/// The backlog as JSON: the names of the CSV's columns, and what the queue costs.
enum JSONBacklog {
    static func text(_ backlog: Backlog, rendering: Rendering) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let answer = backlog.answer
        let rows = BacklogRow.all(backlog, rendering: rendering)
        func part(_ part: BacklogRow.Part) -> JSONValue {
            .array(rows.filter { $0.part == part }.map { row($0, backlog) })
        }
        let root: JSONValue = .object([
            "as_of": .text(backlog.asOf.description),
            "language": .text(rendering.language.rawValue),
            "reopens": .text(answer.reopens.description),
            "outage_id": .init(backlog.outage?.outageID),
            "per_day": .integer(answer.plan.perDay),
            "first_filing_day": .text(answer.plan.firstDay.description),
            "last_filing_day": answer.plan.filings.isEmpty ? .null : .text(answer.plan.lastDay.description),
            "filings": part(.queue),
            "joining": part(.joining),
            "not_extensible": part(.notExtensible),
            "cost": cost(backlog),
            "alternatives": .array(answer.alternatives.map { alternative($0, of: answer) }),
        ])
        return String(decoding: try encoder.encode(root), as: UTF8.self) + "\n"
    }

    private static func row(_ row: BacklogRow, _ backlog: Backlog) -> JSONValue {
        .object([
            "position": row.position.map(JSONValue.integer) ?? .null,
            "filing_day": .init(row.filingDay?.description),
            "person_id": .text(row.personID),
            "person_name": .text(backlog.name(of: row.personID)),
            "principal_id": .init(backlog.people[row.personID]?.principalID),
            "permit_id": .text(row.permitID),
            "visa_type": .init(row.visaType?.rawValue),
            "expires_on": .init(row.expiresOn?.description),
            "days_late": .integer(row.daysLate),
            "fine_min_pen": .money(row.fineMin),
            "fine_max_pen": .money(row.fineMax),
            "fine_is_estimate": .text(row.isEstimate ? "yes" : "no"),
            "reasons": .array(
                row.reasons.map { .object(["code": .text($0.code), "text": .text($0.text)]) }),
        ])
    }

    private static func cost(_ backlog: Backlog) -> JSONValue {
        func pair(_ name: String, _ amounts: (min: Money, max: Money)) -> [(String, JSONValue)] {
            [("\(name)_min_pen", .money(amounts.min)), ("\(name)_max_pen", .money(amounts.max))]
        }
        let pairs =
            pair("fine", backlog.answer.plan.fines) + pair("fine_as_of", backlog.finesAsOf)
            + pair("fine_until_reopening", backlog.finesUntilReopening)
            + pair("fine_from_waiting", backlog.answer.finesFromWaiting)
            + [
                ("fine_is_estimate", .text(backlog.answer.plan.isEstimate ? "yes" : "no")),
                ("people_lapsing_while_waiting", .integer(backlog.answer.plan.lapsing.count)),
            ]
        return .object(Dictionary(pairs) { first, _ in first })
    }

    private static func alternative(_ other: BacklogAnswer.Alternative, of answer: BacklogAnswer) -> JSONValue {
        let (fines, saved) = (other.plan.fines, answer.saving(by: other))
        let change =
            switch other.change {
            case .earlier(let count): "earlier_\(count)"
            case .double: "double_capacity"
            case .all: "all_on_first_day"
            }
        return .object([
            "change": .text(change),
            "per_day": .integer(other.plan.perDay),
            "first_filing_day": .text(other.plan.firstDay.description),
            "last_filing_day": .text(other.plan.lastDay.description),
            "fine_min_pen": .money(fines.min),
            "fine_max_pen": .money(fines.max),
            "saves_min_pen": .money(saved.min),
            "saves_max_pen": .money(saved.max),
            "fine_is_estimate": .text(other.plan.isEstimate ? "yes" : "no"),
            "people_lapsing_while_waiting": .integer(answer.lapsing(in: other)),
        ])
    }
}
