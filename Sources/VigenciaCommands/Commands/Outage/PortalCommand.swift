import ArgumentParser

/// Portals: whether they answer.
struct PortalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "portal", abstract: "Looks whether a portal answers, and lists what was found.",
        subcommands: [PortalProbeCommand.self, PortalList.self])
}
