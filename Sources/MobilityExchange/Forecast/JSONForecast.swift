import CivilCalendar
public import Mobility

/// The forecast as JSON: what happens as in the report's `changes`, with the findings as in the report.
public enum JSONForecast {
    /// Writes the forecast. The same forecast gives the same bytes.
    public static func text(_ answer: ForecastAnswer, rendering: Rendering) throws -> String {
        let forecast = answer.forecast
        let root: JSONValue = .object([
            "as_of": .text(forecast.asOf.description),
            "through": .text(forecast.last.description),
            "language": .text(rendering.language.rawValue),
            "counts": .object(
                Dictionary(
                    uniqueKeysWithValues: FindingChange.Kind.allCases.map {
                        ($0.rawValue, .integer(forecast.count(of: $0)))
                    })),
            "days": .array(
                forecast.byDay.map { day, events in
                    .object([
                        "day": .text(day.description),
                        "changes": .array(events.map { .object(change($0, answer, rendering)) }),
                    ])
                }),
            "fines": fines(answer, rendering),
        ])
        return try root.document()
    }

    /// A change with the finding: as it stands on that day, of what ends as it stood on its last day.
    private static func change(
        _ event: Forecast.Event, _ answer: ForecastAnswer, _ rendering: Rendering
    ) -> [String: JSONValue] {
        JSONReport.finding(event.asked, people: answer.people, rendering).merging(event.change.named) { _, new in new }
    }

    private static func fines(_ answer: ForecastAnswer, _ rendering: Rendering) -> JSONValue {
        let fines = answer.forecast.fines
        func amounts(
            _ fine: (min: Money, max: Money), more: (min: Money, max: Money), estimate: Bool
        ) -> [String: JSONValue] {
            [
                "fine_min_pen": .money(fine.min), "fine_max_pen": .money(fine.max),
                "more_min_pen": .money(more.min), "more_max_pen": .money(more.max), "estimate": .flag(estimate),
            ]
        }
        let findings = fines.map { fine -> JSONValue in
            let finding = fine.asked.finding
            let whose: [String: JSONValue] = [
                "rule": .text(finding.rule.rawValue), "person_id": .init(finding.personID),
                "record_id": .text(finding.recordID), "since": .init(finding.days.first?.description),
            ]
            let own = amounts(fine.amounts, more: fine.more, estimate: fine.asked.fineIsEstimate)
            return .object(whose.merging(own) { first, _ in first })
        }
        return .object(
            amounts(fines.total, more: fines.totalMore, estimate: fines.areEstimates)
                .merging(["on": .text(answer.forecast.last.description), "findings": .array(findings)]) { first, _ in
                    first
                })
    }
}
