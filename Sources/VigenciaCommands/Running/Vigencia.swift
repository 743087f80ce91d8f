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
        subcommands: [
            Init.self, Import.self, Export.self, TemplateCommand.self, ReportCommand.self, Nightly.self,
            Explain.self, ForecastCommand.self, PersonCommand.self, OutageCommand.self, Attempt.self,
            SupportMailCommand.self, PortalCommand.self, Cases.self, Fine.self,
            BacklogCommand.self, Offices.self, Channels.self, StayDays.self, TripCheck.self, WorkingDays.self,
            Recompute.self, Rules.self, AuditCommand.self, HistoryCommand.self,
        ])

    /// Makes the root command, which only says what there is.
    public init() {}
}
