import CivilCalendar
public import Mobility

/// Who and what has been kept for longer than the policy says: as a page of text, as CSV or as JSON. Ids alone; no name.
public struct RetentionPage: Worded {
    /// The columns of the CSV; the JSON has the same names.
    public static let columns = [
        "as_of", "person_id", "kind", "record_id", "ended_on", "years", "due_since", "on_hold",
    ]

    private let list: RetentionList
    private let rendering: Rendering

    /// Shows a list.
    public init(_ list: RetentionList, rendering: Rendering) {
        self.list = list
        self.rendering = rendering
    }

    var language: Language { rendering.language }

    private func years(_ due: RetentionDue) -> Int? {
        rendering.policy.parameter(due.citation.key).value(from: due.citation.from)?.value.count
    }

    /// The values of the policy that were used, in order.
    private var citations: [PolicyCitation] {
        Set(list.due.map(\.citation)).sorted { ($0.key.rawValue, $0.from) < ($1.key.rawValue, $1.from) }
    }

    /// As a page of text, 80 columns wide.
    public var text: String {
        var page = TextPage(colour: false)
        let people = Set(list.due.map(\.personID)).sorted()
        let whole = list.due.count { $0.record.kind == .people }
        page.line(
            pick(
                "\(list.asOf): \(list.due.count) \(list.due.count == 1 ? "record" : "records") of \(people.count) "
                    + "\(people.count == 1 ? "person" : "people") past retention; \(whole) to be erased whole.",
                "\(list.asOf): \(list.due.count) \(list.due.count == 1 ? "registro" : "registros") de \(people.count) "
                    + "\(people.count == 1 ? "persona" : "personas") con plazo vencido; \(whole) por suprimir del todo."
            )
        )
        for person in people {
            page.rule()
            let onHold = list.held.contains(person)
            page.line(person, right: onHold ? pick("under a legal hold", "bajo retención legal") : "")
            var table = TextTable([.left, .left, .left])
            for due in list.due where due.personID == person {
                table.row([
                    "\(due.record.kind.rawValue) \(due.record.id)", pick("since", "desde") + " \(due.dueSince)",
                    "\(due.endedOn) + \(years(due) ?? 0) "
                        + (years(due) == 1 ? pick("year", "año") : pick("years", "años")),
                ])
            }
            page.table(table)
        }
        guard !list.due.isEmpty else { return page.text }
        page.grounds(citations, [], rendering)
        return page.text
    }

    /// As CSV: a header, then a row for each record.
    public var csv: String {
        var writer = CSVWriter()
        writer.append(RetentionPage.columns)
        for due in list.due {
            writer.append([
                list.asOf.description, due.personID, due.record.kind.rawValue, due.record.id,
                due.endedOn.description, years(due).map(String.init) ?? "", due.dueSince.description,
                list.held.contains(due.personID) ? "yes" : "no",
            ])
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    /// As JSON, with where each term comes from.
    public func json() throws -> String {
        try JSONValue.object([
            "as_of": .text(list.asOf.description),
            "due": .array(
                list.due.map { due in
                    .object([
                        "person_id": .text(due.personID), "kind": .text(due.record.kind.rawValue),
                        "record_id": .text(due.record.id), "ended_on": .text(due.endedOn.description),
                        "years": .init(years(due)), "due_since": .text(due.dueSince.description),
                        "on_hold": .flag(list.held.contains(due.personID)), "policy": .text(due.citation.key.rawValue),
                    ])
                }),
            "values": .values(citations, rendering),
        ]).document()
    }
}
