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

    @OptionGroup var source: SourceOptions

    func run() throws {
        let lang = source.language.lang
        try explainingErrors(in: lang) {
            let repository = try source.open()
            let report = try repository.checkVault()
            let page = VaultPage(report, path: repository.vault.path, language: lang)
            let text = format == .text ? page.text : try page.json()
            try source.write(text)
            if !report.isSound { throw ExitCode.failure }
        }
    }
}
