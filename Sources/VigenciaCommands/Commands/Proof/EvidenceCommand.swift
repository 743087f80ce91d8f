import ArgumentParser

/// Evidence and the vault that keeps it.
struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "Keeps, lists, copies out and checks files that prove something.",
        subcommands: [EvidenceAdd.self, EvidenceListCommand.self, EvidenceExport.self, EvidenceVerify.self])
}
