import CivilCalendar
public import Mobility
import MobilityAlerts

/// The report as JSON: the same names as the columns of the CSV, plus `facts` and `trace`.
public enum JSONReport {
    /// Writes the report. The same report gives the same bytes.
    public static func text(_ report: Report, rendering: Rendering) throws -> String {
        var root: [String: JSONValue] = [
            "as_of": .text(report.asOf.description),
            "language": .text(rendering.language.rawValue),
            "counts": .object(
                Dictionary(
                    uniqueKeysWithValues: Severity.allCases.map { ($0.rawValue, .integer(report.count(of: $0))) })),
            "changes": report.changes.map(changes) ?? .null,
            "findings": .array(
                report.findings.map {
                    .object(
                        finding(
                            $0, people: report.people, rendering, silence: report.silences[$0.finding.identity]))
                }),
        ]
        if let known = report.known {
            root["known_at"] = .text(known.moment.limaWithOffset)
            root["notes"] = .array(
                ([ReportWords.byTodaysRules] + known.notes).map { .text($0[rendering.language]) })
        }
        return try JSONValue.object(root).document()
    }

    private static func changes(_ changes: ReportChanges) -> JSONValue {
        .object([
            "since": .text(changes.since.description),
            "findings": .array(changes.all.map { .object($0.named) }),
        ])
    }

    /// A finding by the names that the report gives to what it says.
    static func finding(
        _ asked: AskedFinding, people: [String: Person], _ rendering: Rendering, silence: Silence? = nil
    ) -> [String: JSONValue] {
        let cells = ReportCells(asked, people: people, rendering: rendering, silence: silence).cells
        var object = Dictionary(
            uniqueKeysWithValues: zip(ReportCells.columns, cells).map { name, cell in
                (name, cell.isEmpty ? JSONValue.null : .text(cell))
            })
        object["days"] = asked.days.map(JSONValue.integer) ?? .null
        object["fine_min_pen"] = asked.fineMin.map(JSONValue.money) ?? .null
        object["fine_max_pen"] = asked.fineMax.map(JSONValue.money) ?? .null
        object["sources"] = .array(rendering.sources(asked).map(JSONValue.text))
        object["facts"] = .object(
            Dictionary(asked.facts.map { ($0.name.rawValue, JSONValue($0.value)) }) { first, _ in first })
        object["trace"] = trace(asked, rendering)
        object["silence_kind"] = .init(silence?.kind.rawValue)
        return object
    }

    private static func relief(_ measure: ReliefCitation) -> JSONValue {
        .object([
            "relief_id": .text(measure.id), "norm": .text(measure.norm), "effect": .text(measure.effect.rawValue),
            "from": .text(measure.from.description), "until": .init(measure.until?.description),
            "extends_to": .init(measure.extendsTo?.description),
        ])
    }

    private static func trace(_ asked: AskedFinding, _ rendering: Rendering) -> JSONValue {
        let trace = asked.detail.trace
        let accrued = asked.detail.accrual?.arithmetic(through: asked.day) ?? []
        return .object([
            "records": .array(
                trace.records.map { .object(["kind": .text($0.kind.rawValue), "id": .text($0.id)]) }),
            "values": .values(asked.values, rendering),
            "arithmetic": .array((trace.arithmetic + accrued).map(JSONValue.text)),
            "relief": .array(trace.relief.map(relief)),
            "conflicts": .conflicts(asked.conflicts, rendering),
        ])
    }
}
