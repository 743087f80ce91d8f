public import Mobility

/// The forms that a backlog can take.
public enum BacklogFormat: String, Sendable, CaseIterable {
    case text, csv, json

    /// Writes a backlog in this form.
    public func text(_ backlog: Backlog, rendering: Rendering) throws -> String {
        switch self {
        case .text: TextBacklog.text(backlog, rendering: rendering)
        case .csv: CSVBacklog.text(backlog, rendering: rendering)
        case .json: try JSONBacklog.text(backlog, rendering: rendering)
        }
    }
}
