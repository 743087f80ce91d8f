/// How a finding differs between two moments: it began, ended or has another severity.
public struct FindingChange: Sendable, Hashable {
    /// What happened.
    public enum Kind: String, Sendable, CaseIterable { case began, escalated, eased, ended }

    /// Which finding.
    public let identity: Finding.Identity
    /// Its severity before; nil if it was not true.
    public let before: Severity?
    /// Its severity after; nil if it is no longer true.
    public let now: Severity?

    /// Compares two severities; nil if nothing changed.
    public init?(identity: Finding.Identity, before: Severity?, now: Severity?) {
        guard before != now else { return nil }
        self.identity = identity
        self.before = before
        self.now = now
    }

    /// What happened to the finding.
    public var kind: Kind {
        switch (before, now) {
        case (nil, _): .began
        case (_, nil): .ended
        case (let before?, let now?): before < now ? .escalated : .eased
        }
    }

    /// The worse of both severities.
    public var worst: Severity { max(before ?? .info, now ?? .info) }
}
