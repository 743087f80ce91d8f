public import ArgumentParser

/// The command line.
public struct Vigencia: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "vigencia",
        abstract: "Tells every night who among your foreign staff is about to lose, or has lost, the right to stay, "
            + "work or travel.",
        discussion: "Start with `vigencia init`, `vigencia template DIR` and `vigencia import DIR`; then "
            + "`vigencia report`.",
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Record",
                subcommands: [Init.self, TemplateCommand.self, Import.self, Export.self, PersonCommand.self]),
            CommandGroup(
                name: "Nightly",
                subcommands: [
                    ReportCommand.self, Nightly.self, HealthCommand.self, CalendarCommand.self, AlertsCommand.self,
                    SettingsCommand.self,
                ]),
            CommandGroup(name: "Question", subcommands: [Explain.self, ForecastCommand.self]),
            CommandGroup(
                name: "Outage",
                subcommands: [
                    PortalCommand.self, OutageCommand.self, Attempt.self, SupportMailCommand.self, BacklogCommand.self,
                ]),
            CommandGroup(
                name: "Calculator", subcommands: [Fine.self, StayDays.self, TripCheck.self, WorkingDays.self]),
            CommandGroup(name: "Directory", subcommands: [Offices.self, Channels.self]),
            CommandGroup(name: "Privacy", subcommands: [PrivacyCommand.self]),
            CommandGroup(name: "Rule", subcommands: [Rules.self, Cases.self, Recompute.self]),
            CommandGroup(
                name: "Proof",
                subcommands: [
                    EvidenceCommand.self, HistoryCommand.self, AuditCommand.self, InspectionPackCommand.self,
                ]),
            CommandGroup(name: "Backup", subcommands: [BackupCommand.self, RestoreCommand.self, DoctorCommand.self]),
        ])

    /// Makes the root command, which only says what there is.
    public init() {}
}
