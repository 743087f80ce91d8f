import ArgumentParser
import MobilitySettings
import MobilityStore

/// The file of anchors.
struct AnchorOptions: ParsableArguments {
    @OptionGroup var settings: SettingsOptions

    @Option(
        help: ArgumentHelp(
            "The file of anchors, which say where the journal stood. Default: anchor.file in the settings, else the "
                + "database's path with .anchor.",
            valueName: "file"))
    var anchor: String?

    /// The file, for a database.
    func file(of database: DatabaseOptions) throws -> AnchorFile {
        try (anchor ?? settings.load().settings.anchorFile).map(AnchorFile.init(path:))
            ?? AnchorFile(beside: database.path)
    }
}
