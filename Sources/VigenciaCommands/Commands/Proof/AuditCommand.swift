import ArgumentParser

/// The journal as proof.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Checks and exports the journal: who changed what, when.",
        subcommands: [AuditVerify.self, AuditExport.self])
}
