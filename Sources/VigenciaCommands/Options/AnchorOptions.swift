import ArgumentParser
import MobilityStore

/// The file of anchors.
struct AnchorOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file of anchors, which say where the journal stood. Default: the database's path with .anchor.",
            valueName: "file"))
    var anchor: String?

    /// The file, for a database.
    func file(of database: DatabaseOptions) -> AnchorFile {
        anchor.map(AnchorFile.init(path:)) ?? AnchorFile(beside: database.path)
    }
}
