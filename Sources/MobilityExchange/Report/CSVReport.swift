public import Mobility

/// The report as CSV, in the columns that users rely on.
public enum CSVReport {
    /// Writes the report: a header, then a row a finding.
    public static func text(_ report: Report, rendering: Rendering, dialect: CSVDialect = .standard) -> String {
        var writer = CSVWriter(dialect)
        writer.append(ReportCells.columns)
        for asked in report.findings {
            let silence = report.silences[asked.finding.identity]
            writer.append(ReportCells(asked, people: report.people, rendering: rendering, silence: silence).cells)
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }
}
