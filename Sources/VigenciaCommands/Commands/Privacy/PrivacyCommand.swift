import ArgumentParser

/// What the law on personal data asks of an employer.
struct PrivacyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "privacy",
        abstract: "Says who read personal data and what is past retention; exports and erases a person's data.",
        subcommands: [
            PrivacyAccess.self, PrivacyDue.self, PrivacyExport.self, PrivacyErase.self, PrivacySweep.self,
            HoldCommand.self,
        ])
}
