import ArgumentParser

/// Outages of portals, for daily work without CSV.
struct OutageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outage", abstract: "Records, shows and lists outages of portals.",
        subcommands: [OutageAdd.self, OutageClose.self, OutageList.self, OutageShow.self])
}
