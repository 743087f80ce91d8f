import ArgumentParser

/// People, for daily work without CSV.
struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Shows what is recorded of a person.", subcommands: [PersonShow.self])
}
