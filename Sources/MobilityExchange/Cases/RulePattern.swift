public import Mobility

/// Rules by an id, or by the first part of it: `renewal.*`.
public struct RulePattern: Sendable, Hashable, CustomStringConvertible {
    /// As written.
    public let description: String

    /// The rules of the published reference, those included that this version does not have yet.
    public static let published: [String] =
        RuleID.codes
        + [
            "travel.permit-missing", "travel.permit-exceeded", "travel.permit-reused", "travel.application-void",
            "travel.expires-abroad", "travel.absence", "visitor.stay-ending", "visitor.overstay", "visitor.allowance",
            "employer.quota",
        ].filter { RuleID(rawValue: $0) == nil }

    /// The families of the published rules, as patterns.
    public static let families: [String] = Array(Set(published.map { "\($0.prefix { $0 != "." }).*" })).sorted()

    /// Takes an id or a family; nil if no published rule is meant.
    public init?(_ text: String, allowsFamily: Bool) {
        guard RulePattern.published.contains(text) || (allowsFamily && RulePattern.families.contains(text)) else {
            return nil
        }
        description = text
    }

    /// The rules of this version that it stands for; none if they are all still to come.
    public var rules: [RuleID] { RuleID.allCases.filter { matches($0.rawValue) } }

    /// Whether it stands for this rule.
    public func matches(_ rule: String) -> Bool {
        description.hasSuffix(".*") ? rule.hasPrefix(description.dropLast()) : rule == description
    }
}
