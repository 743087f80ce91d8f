import ArgumentParser
import Mobility
import MobilityExchange
import MobilitySettings

/// Shows the settings that hold.
struct SettingsShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows the settings that hold, with secrets redacted.")

    @OptionGroup var settings: SettingsOptions
    @OptionGroup var language: LanguageOptions

    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    func run() throws {
        try explainingErrors(in: language.lang) {
            let loaded = try settings.load()
            switch format {
            case .text: Terminal.print(SettingsPage.text(loaded.lines, path: loaded.path, language: language.lang))
            case .json: Terminal.print(try SettingsPage.json(loaded.lines, path: loaded.path))
            }
        }
    }
}
