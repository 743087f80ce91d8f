import ArgumentParser
import Mobility
import MobilityExchange
import MobilityStore

/// Which findings to show, for every command that shows those of many people.
struct FilterOptions: ParsableArguments {
    @Option(help: "Only this severity and worse: info, warning, high, critical.")
    var severity: Severity = .info

    @OptionGroup var rules: RuleOptions

    @Option(help: ArgumentHelp("Only people of this employer and their dependents.", valueName: "id"))
    var employer: String?

    @Option(help: "Only people at this site and their dependents.")
    var site: String?

    @Option(help: "Only people of this department and their dependents.")
    var department: String?

    /// The filter, once it is sure that employer, site and department are there: a name that nobody has would show
    /// nothing, and pass for an all-clear.
    /// - Parameter knowledge: what was known at the moment that is asked about, whose names will do as well.
    func filter(
        in repository: Repository, knowing knowledge: Knowledge? = nil, _ language: Language
    ) throws -> ReportFilter {
        func check(_ wanted: String?, in names: () throws -> [String], fits: (String, String) -> Bool) throws {
            guard let wanted else { return }
            let names = try names()
            guard names.contains(where: { fits($0, wanted) }) else {
                throw CommandFailure.unknown(wanted, among: names, language)
            }
        }
        func former(_ column: String, of kind: RecordKind) -> [String] {
            knowledge?.texts(in: column, of: kind) ?? []
        }
        let employerID = RecordKind.employers.idColumn
        try check(
            employer, in: { try repository.ids(.employers) + former(employerID, of: .employers) }, fits: ==)
        for (column, wanted) in [("site", site), ("department", department)] {
            try check(
                wanted, in: { try repository.texts(in: column, of: .people) + former(column, of: .people) }
            ) {
                $0.lowercased() == $1.lowercased()
            }
        }
        var filter = ReportFilter()
        filter.severity = severity
        filter.rules = rules.rule
        filter.employer = employer
        filter.site = site
        filter.department = department
        return filter
    }
}

/// Which rules to show.
struct RuleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Only rules that fit, such as renewal.*; may be given several times.", valueName: "glob"))
    var rule: [String] = []

    func validate() throws {
        for pattern in rule where !ReportFilter.fitsSomeRule(pattern) {
            throw ValidationError("No rule fits \(pattern). `vigencia rules` lists them.")
        }
    }
}
