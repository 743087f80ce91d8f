import CivilCalendar
public import Mobility
public import MobilityAlerts

/// A finding as a row, in the columns of the report.
public struct ReportCells: Sendable {
    /// The names of the columns, in their order.
    public static let columns = [
        "as_of", "severity", "rule", "person_id", "person_name", "kind", "principal_id", "employer_id", "visa_type",
        "record_id", "since", "until", "due_on", "days", "fine_min_pen", "fine_max_pen", "message", "action", "sources",
        "silenced_by", "silenced_until", "silence_reason",
    ]

    /// The cells, in the order of the columns; an empty text where there is nothing.
    public let cells: [String]

    /// Writes a finding as a row.
    /// - Parameter silence: what keeps it out of mail.
    public init(_ asked: AskedFinding, people: [String: Person], rendering: Rendering, silence: Silence? = nil) {
        let finding = asked.finding
        let person = finding.personID.flatMap { people[$0] }
        let employer =
            RuleBook.isAboutEmployer(finding.rule)
            ? finding.recordID : person?.employerID ?? person?.principalID.flatMap { people[$0]?.employerID }
        cells = [
            asked.day.description, finding.severity.rawValue, finding.rule.rawValue, finding.personID ?? "",
            person.map(\.fullName) ?? "", person?.kind.rawValue ?? "", person?.principalID ?? "", employer ?? "",
            asked.detail.visaType?.rawValue ?? "", finding.recordID, finding.days.first?.description ?? "",
            finding.days.last?.description ?? "", asked.dueOn?.description ?? "", asked.days.map(String.init) ?? "",
            asked.fineMin?.description ?? "", asked.fineMax?.description ?? "", rendering.message(asked),
            rendering.action(asked), rendering.sources(asked).joined(separator: "; "),
            silence?.actor ?? "", silence?.until?.description ?? "", silence?.reason ?? "",
        ]
    }
}

extension Person {
    /// Given names, then family names.
    public var fullName: String { "\(givenNames) \(familyNames)" }
}
