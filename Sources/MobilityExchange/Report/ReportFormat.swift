public import Mobility

/// The forms that a report can take.
public enum ReportFormat: String, Sendable, CaseIterable {
    case text, csv, json

    /// How files of this form end.
    public var fileExtension: String { self == .text ? "txt" : rawValue }

    /// Writes a report in this form.
    public func text(
        _ report: Report, rendering: Rendering, colour: Bool = false, dialect: CSVDialect = .standard
    ) throws -> String {
        switch self {
        case .text: TextReport.text(report, rendering: rendering, colour: colour)
        case .csv: CSVReport.text(report, rendering: rendering, dialect: dialect)
        case .json: try JSONReport.text(report, rendering: rendering)
        }
    }
}
