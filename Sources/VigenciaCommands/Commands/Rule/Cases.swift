import ArgumentParser
import Mobility
import MobilityExchange
import MobilityPolicy

/// Runs cases, the tests that a lawyer can read.
struct Cases: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases", abstract: "Runs worked cases from YAML files and closes with `N passed, N failed`.",
        discussion: "Needs no database. With --policy it tests an overlay of your own.")

    @Argument(help: ArgumentHelp("Files, or directories of *.yaml files.", valueName: "path"))
    var paths: [String]

    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        try explainingErrors(in: language.lang) {
            let loaded = try policy.load()
            let cases = try CaseFile.read(paths: paths, indefinite: loaded.policy.indefiniteStatuses)
            for flaw in cases.flatMap(\.flaws) { Terminal.error(ProblemText.line(flaw, language.lang)) }
            let report = CaseReport(CaseRunner(policy: loaded).run(cases))
            Terminal.print(report.text(language.lang) + "\n")
            if report.failed > 0 { throw ExitCode(1) }
        }
    }
}
