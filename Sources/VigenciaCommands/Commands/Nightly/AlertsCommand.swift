import ArgumentParser

/// Alerts: who is told what and when, and what is kept out of them.
struct AlertsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts",
        abstract: "Tells people what concerns them; keeps findings out of mail, though never out of the report.",
        subcommands: [
            AlertsPlan.self, AlertsSend.self, AlertsOutbox.self, AlertsRetry.self, AlertsTemplates.self,
            AlertsSilence.self, AlertsAcknowledge.self, AlertsList.self, AlertsUnsilence.self,
        ])
}
