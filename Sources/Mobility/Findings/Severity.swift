/// How bad a finding is.
public enum Severity: String, Code, Comparable {
    case info, warning, high, critical

    /// 0 for info to 3 for critical.
    public var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .high: 2
        case .critical: 3
        }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
