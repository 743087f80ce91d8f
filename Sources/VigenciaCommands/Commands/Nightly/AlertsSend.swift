import ArgumentParser
import Mobility
import MobilityAlerts
import MobilityDelivery
import MobilityExchange
import MobilitySettings
import MobilityStore

/// Sends alerts.
struct AlertsSend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Plans the alerts of the day and sends them, and what still waits in the outbox.",
        discussion:
            "Running it again sends nothing twice. `vigencia nightly` does the same; --queued, every quarter of an "
            + "hour, takes what had to wait. The exit code is 1 where mail is left unsent.")

    @OptionGroup var read: ReadOptions
    @OptionGroup var settings: SettingsOptions

    @Flag(help: "Plan nothing: only send what waits in the outbox and is due.")
    var queued = false

    @Option(help: ArgumentHelp("Wait so many minutes for mails that have to be tried again.", valueName: "minutes"))
    var wait = 0

    @Flag(help: "Don't print how many mails were sent; what goes wrong is told all the same.")
    var quiet = false

    @Flag(help: "Say how many mails would be made, and send none.")
    var dryRun = false

    func validate() throws {
        guard (0...240).contains(wait) else { throw ValidationError("--wait takes 0 to 240 minutes.") }
    }

    func run() throws {
        let language = read.language.lang
        let tally: DeliveryTally? = try explainingErrors(in: language) {
            let settings = try settings.load().settings
            let mailer = try Mailer(settings, language)
            let repository = try read.open()
            if dryRun { return try preview(repository, settings.alerts) }
            guard let lock = try lock(repository) else { return nil }
            defer { lock.release() }
            let log = RunLog(settings, label: "alerts", language)
            if !queued {
                try read.note("alerts send", of: nil, in: repository)
                let plan = try mailer.fill(repository, for: read.day)
                for note in AlertPlanText.notes(plan, language: language, today: Clock.today) { log.warning(note) }
            }
            let tally = try mailer.deliver(repository, patience: wait * 60, log: log)
            if !quiet { try read.write(AlertsSend.summary(tally)[language] + "\n") }
            return tally
        }
        if let tally, !tally.isComplete { throw ExitCode(1) }
    }

    /// The lock. Nil where another run sends at this moment and only the outbox was asked for: that one takes it along.
    private func lock(_ repository: Repository) throws -> RunLock? {
        do throws(StoreError) {
            return try RunLock(besides: repository.path, patience: queued ? .zero : .seconds(60))
        } catch {
            guard queued, case .runningAlready = error else { throw error }
            return nil
        }
    }

    private func preview(_ repository: Repository, _ alerts: AlertSettings) throws -> DeliveryTally? {
        let waiting = try repository.outboxCount().waiting
        let new =
            queued
            ? 0
            : AlertPlanner.plan(
                try AlertPlanBuilder(repository: repository).situation(on: read.day, settings: alerts)
            ).messages.count
        try read.write(
            Bilingual(
                en:
                    "\(new) new and \(waiting) waiting mails would be sent. `vigencia alerts plan` shows the new ones.\n",
                es: "Se enviarían \(new) correos nuevos y \(waiting) en espera. `vigencia alerts plan` muestra los "
                    + "nuevos.\n")[read.language.lang])
        return nil
    }

    private static func summary(_ tally: DeliveryTally) -> Bilingual {
        let rest = tally.isComplete ? Bilingual(en: "", es: "") : Mailer.unsent(tally)
        return Bilingual(
            en: "\(tally.sent) \(tally.sent == 1 ? "mail" : "mails") sent.\(rest.en.isEmpty ? "" : " ")\(rest.en)",
            es: "\(tally.sent) \(tally.sent == 1 ? "correo enviado" : "correos enviados")."
                + "\(rest.es.isEmpty ? "" : " ")\(rest.es)")
    }
}
