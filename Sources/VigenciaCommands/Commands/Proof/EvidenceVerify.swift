import ArgumentParser
import Foundation
import Mobility
import MobilityExchange
import MobilityStore

/// Checks the vault.
struct EvidenceVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Hashes everything in the vault anew and compares it with the records.",
        discussion:
            "Changes nothing. What is missing, changed or can't be read gives exit code 1; what no record names "
            + "or lies out of place is a note.")

    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let lang = language.lang
        try explainingErrors(in: lang) {
            let repository = try Repository(database, policy)
            let report = try repository.checkVault()
            let page = VaultPage(report, path: repository.vault.path, language: lang)
            let text = format == .text ? page.text : try page.json()
            if let output { try Output.write(text, to: output, lang) } else { Terminal.print(text) }
            if !report.isSound { throw ExitCode.failure }
        }
    }
}
