import CivilCalendar
public import Mobility

/// The report as CSV, in the columns that users rely on.
public enum CSVReport {
    /// Writes the report: a header, then a row a finding.
    public static func text(_ report: Report, rendering: Rendering, dialect: CSVDialect = .standard) -> String {
        var writer = CSVWriter(dialect)
        // A table has no head to say it in; so each row does.
        let known = report.known.map { [(name: "known_at", cell: $0.moment.limaWithOffset)] } ?? []
        writer.append(ReportCells.columns + known.map(\.name))
        for asked in report.findings {
            let silence = report.silences[asked.finding.identity]
            let cells = ReportCells(asked, people: report.people, rendering: rendering, silence: silence).cells
            writer.append(cells + known.map(\.cell))
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }
}
