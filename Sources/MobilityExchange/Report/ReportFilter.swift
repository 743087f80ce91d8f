public import Mobility

/// Which findings a report shows. Nothing given shows all.
public struct ReportFilter: Sendable {
    /// This severity and worse.
    public var severity: Severity = .info
    /// Patterns of rule ids, such as `renewal.*`; `*` stands for any letters.
    public var rules: [String] = []
    /// People of this employer, and their dependents.
    public var employer: String?
    /// People at this site, and their dependents.
    public var site: String?
    /// People of this department, and their dependents.
    public var department: String?

    /// Shows all.
    public init() {}

    /// Whether a pattern fits any rule there is. One that fits none would show nothing, and pass for an all-clear.
    public static func fitsSomeRule(_ pattern: String) -> Bool {
        RuleID.allCases.contains { Glob.matches(pattern, $0.rawValue) }
    }

    /// Whether rule and person are among those asked for. Where people are chosen, of
    /// findings about no person only those about the chosen employer stay.
    func concerns(_ finding: Finding.Identity, people: [String: Person]) -> Bool {
        guard rules.isEmpty || rules.contains(where: { Glob.matches($0, finding.rule.rawValue) }) else { return false }
        guard employer != nil || site != nil || department != nil else { return true }
        if finding.personID == nil, RuleBook.isAboutEmployer(finding.rule) {
            return finding.recordID == employer && site == nil && department == nil
        }
        guard let id = finding.personID, let person = people[id] else { return false }
        let principal = person.principalID.flatMap { people[$0] }
        func fits(_ wanted: String?, _ value: (Person) -> String?) -> Bool {
            guard let wanted else { return true }
            return (value(person) ?? principal.flatMap(value))?.lowercased() == wanted.lowercased()
        }
        return fits(employer, \.employerID) && fits(site, \.site) && fits(department, \.department)
    }
}
