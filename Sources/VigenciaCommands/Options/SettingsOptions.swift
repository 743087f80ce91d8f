import ArgumentParser
import Foundation
import MobilitySettings

/// The settings to use.
struct SettingsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file of settings. Default: $VIGENCIA_CONFIG, else vigencia/vigencia.yaml in the XDG config directory, "
                + "else /etc/vigencia/vigencia.yaml.",
            valueName: "file"))
    var config: String?

    /// Reads the settings.
    func load() throws -> LoadedSettings {
        let environment = ProcessInfo.processInfo.environment
        return try LoadedSettings.load(
            path: SettingsFile.path(given: config, environment: environment), environment: environment)
    }
}
