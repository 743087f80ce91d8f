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

    /// The filter, once it is sure that the employer is one.
    func filter(in repository: Repository, _ language: Language) throws -> ReportFilter {
        if let employer, try repository.record(.employers, id: employer) == nil {
            throw CommandFailure.unknown(employer, among: try repository.ids(.employers), language)
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
