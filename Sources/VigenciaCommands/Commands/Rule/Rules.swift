import ArgumentParser
import Mobility
import MobilityExchange

/// Lists the rules, or prints the page that explains them.
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Lists the rules; with --markdown prints the reference page of all of them.")

    @Flag(help: "Print the reference page.")
    var markdown = false

    @OptionGroup var language: LanguageOptions

    func run() throws {
        guard !markdown else { return Terminal.print(RulesPage.markdown()) }
        for rule in RuleBook.all {
            let id = rule.id.rawValue
            let gap = String(repeating: " ", count: max(1, 30 - id.count))
            Terminal.print("\(id)\(gap)\(rule.page.title[language.lang])\n")
        }
    }
}
