public import Mobility

/// What a message says happened to a finding.
public enum AlertChange: String, Code {
    /// It began, or the recipient never heard of it.
    case began
    /// It has grown worse.
    case escalated
    /// It began and ended while no alert went out.
    case passed
    /// It is no longer true, or no longer bad enough for this recipient.
    case ended
    /// It still stands, and its interval is over.
    case repeated
    /// It is less bad than the recipient last read. No reason for a message by itself.
    case eased

    /// The order in a message: new since last time first.
    var rank: Int {
        switch self {
        case .began, .escalated: 0
        case .passed: 1
        case .ended: 2
        case .repeated: 3
        case .eased: 4
        }
    }
}
