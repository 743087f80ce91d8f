import ArgumentParser

/// The settings of an installation.
struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "Checks and shows the settings.",
        subcommands: [SettingsCheck.self, SettingsShow.self])
}
