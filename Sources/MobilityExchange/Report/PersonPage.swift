public import CivilCalendar
public import Mobility

/// What is recorded of a person, and what was found, on one page of text.
public enum PersonPage {
    /// Writes the page.
    /// - Parameter reveal: whether numbers of documents are shown in full rather than masked.
    public static func text(
        _ dossier: Dossier, findings: [AskedFinding], asOf day: Day, reveal: Bool, rendering: Rendering
    ) -> String {
        let person = dossier.subject.person
        var page = TextPage(colour: false)
        page.line("\(person.personID)  \(person.fullName)", right: day.description)
        for (title, records) in sections(dossier) where !records.isEmpty {
            page.rule()
            page.line(title)
            for record in records { page.paragraph(RecordFields(record, reveal: reveal).line, indent: 2) }
        }
        page.rule()
        if findings.isEmpty { page.line(ReportWords(rendering.language).nothing) }
        for asked in findings {
            page.paragraph(
                "\(ReportWords(rendering.language).name(of: asked.finding.severity)) "
                    + "\(asked.finding.rule.rawValue) \(asked.finding.recordID): \(rendering.message(asked))",
                indent: 0)
        }
        return page.text
    }

    private static func sections(_ dossier: Dossier) -> [(String, [any Record])] {
        let file = dossier.subject
        let family = [dossier.principal].compactMap(\.self) + dossier.dependents
        return [
            ("people", [file.person]), ("family", family.map(\.person)), ("documents", file.documents),
            ("permits", file.permits), ("filings", file.filings), ("filing_events", file.events),
            ("evidence", file.evidence), ("relief_applications", file.reliefApplications), ("trips", file.trips),
            ("travel_permits", file.travelPermits), ("stays", file.stays), ("payments", file.payments),
        ]
    }
}
