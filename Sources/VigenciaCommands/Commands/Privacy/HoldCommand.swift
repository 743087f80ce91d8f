import ArgumentParser

/// Legal holds.
struct HoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Keeps a person's data from erasure, for a lawsuit or an inspection.",
        subcommands: [HoldAdd.self, HoldRelease.self, HoldList.self])
}
