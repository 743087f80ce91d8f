import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityPolicy

/// Whom to call and to write to on a day.
struct Channels: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "channels",
        abstract: "Lists the telephone numbers and addresses of the migration authority that serve on the asked day.")

    @OptionGroup var directory: DirectoryOptions

    func run() throws {
        let language = directory.language.lang
        try explainingErrors(in: language) {
            let channels = try directory.policy.load().channels
            let (day, showsAll) = (directory.day, directory.all)
            try directory.write(
                directory.format == .json
                    ? JSONDirectory.text(channels, on: day, showsAll: showsAll, language: language)
                    : TextDirectory.text(channels, on: day, showsAll: showsAll, language: language))
        }
    }
}
