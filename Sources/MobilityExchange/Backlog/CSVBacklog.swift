import CivilCalendar
import Mobility

/// The backlog as CSV, a row a renewal.
enum CSVBacklog {
    static let columns = [
        "position", "filing_day", "person_id", "person_name", "permit_id", "visa_type", "expires_on", "days_late",
        "fine_min_pen", "fine_max_pen", "reasons", "why", "part", "principal_id", "fine_is_estimate",
    ]

    static func text(_ backlog: Backlog, rendering: Rendering) -> String {
        var writer = CSVWriter()
        writer.append(columns)
        for row in BacklogRow.all(backlog, rendering: rendering) {
            writer.append([
                row.position.map(String.init) ?? "", row.filingDay?.description ?? "", row.personID,
                backlog.name(of: row.personID), row.permitID, row.visaType?.rawValue ?? "",
                row.expiresOn?.description ?? "", String(row.daysLate), row.fineMin.description,
                row.fineMax.description, row.reasons.map(\.code).joined(separator: ";"),
                row.reasons.map(\.text).joined(separator: " "), row.part.rawValue,
                backlog.people[row.personID]?.principalID ?? "", row.isEstimate ? "yes" : "no",
            ])
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }
}
