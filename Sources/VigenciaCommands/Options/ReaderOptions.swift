import ArgumentParser
import Mobility
import MobilityStore

/// Who reads, for the access log.
struct ReaderOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who acts, for the log. Default: the login name.", valueName: "name"))
    var actor: String?

    /// Notes that personal data is read, before anything of it is shown.
    /// - Parameters:
    ///   - personID: the person who was asked for; nil for many at once.
    ///   - revealed: whether numbers of documents are shown in full. Then nothing is shown that could not be noted;
    ///     otherwise that is said, and the reading goes on: who must act on a deadline must not wait for a log.
    func note(
        _ command: String, of personID: String?, revealed: Bool = false, in repository: Repository,
        _ language: Language
    ) throws {
        try AccessNote.write(
            by: Author(actor: actor ?? Login.name, command: command, at: Clock.now), of: personID,
            revealed: revealed, in: repository, language)
    }
}
