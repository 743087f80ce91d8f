import CivilCalendar
import Mobility
import MobilityAlerts
import MobilityDelivery
import MobilityExchange
import MobilitySettings
import MobilityStore

/// One nightly run: its steps, one after the other. A step that fails is told and noted, and the others are done all the
/// same; only what has to come before another keeps that from being done.
struct NightRun {
    private let repository: Repository
    private let plan: NightPlan
    private let settings: Settings
    private let language: Language
    private let log: RunLog

    private var problems: [Night.Step] = []
    private var mails = Night.Mails()

    init(_ repository: Repository, _ plan: NightPlan, settings: Settings, _ language: Language, log: RunLog) {
        self.repository = repository
        self.plan = plan
        self.settings = settings
        self.language = language
        self.log = log
    }

    /// Does all of it, and notes how it went.
    /// - Returns: the steps that failed.
    mutating func run() throws -> [Night.Step] {
        let id = try repository.beginNight(plan.day, at: Clock.moment)
        log.info("night begun", ["as_of": plan.day.description])
        var told: [ToldFinding]?
        step(.report) { told = try $0.writeReports() }
        if plan.sendsAlerts, settings.delivery.method != .none {
            step(.alerts) { try $0.queueAlerts() }
            step(.delivery) { try $0.deliver() }
        }
        if let anchor = plan.anchor { step(.anchor) { try $0.append(to: anchor) } }
        if let folder = plan.backups { step(.backup) { try $0.backUp(into: folder) } }
        // Last, so that a run that could not write its files is not taken for done.
        if let told { try repository.recordRun(asOf: plan.day, finishedAt: Clock.now, findings: told) }
        try repository.finishNight(id, at: Clock.moment, problems: problems, mails: mails)
        log.info(
            "night ended",
            [
                "as_of": plan.day.description, "failed_steps": problems.map(\.rawValue).joined(separator: ";"),
                "mails_queued": "\(mails.queued)", "mails_sent": "\(mails.sent)", "mails_waiting": "\(mails.waiting)",
                "mails_failed": "\(mails.failed)",
            ])
        return problems
    }

    private mutating func step(_ step: Night.Step, _ body: (inout NightRun) throws -> Void) {
        do {
            try explainingErrors(in: language) { try body(&self) }
        } catch let failure as CommandFailure {
            problems.append(step)
            log.error(failure.message, ["step": step.rawValue])
        } catch {
            problems.append(step)
            log.error("\(error)", ["step": step.rawValue])
        }
    }

    /// Writes the report in every form.
    /// - Returns: what it tells.
    private func writeReports() throws -> [ToldFinding] {
        let report = try ReportBuilder(repository: repository).report(asOf: plan.day)
        let rendering = Rendering(policy: repository.policy, language: language)
        try Output.makeDirectory(plan.directory, language)
        for format in ReportFormat.allCases {
            let path = Nightly.path(of: format, plan.day, in: plan.directory)
            try Output.write(try format.text(report, rendering: rendering), to: path, language)
            log.info("report written", ["path": path])
        }
        return report.findings.map { ToldFinding(identity: $0.finding.identity, severity: $0.finding.severity) }
    }

    /// Plans the alerts and puts them into the outbox.
    private mutating func queueAlerts() throws {
        let mailer = try Mailer(settings, language)
        let queued = try mailer.fill(repository, for: plan.day)
        mails.queued = queued.messages.count
        log.info("alerts queued", ["messages": "\(mails.queued)"])
        for note in AlertPlanText.notes(queued, language: language, today: Clock.today) { log.warning(note) }
        try repository.forgetFailedMails(before: Mailer.oldestFailure(at: Clock.moment))
    }

    /// Sends what is in the outbox, of earlier runs too.
    private mutating func deliver() throws {
        let mailer = try Mailer(settings, language)
        let tally = try mailer.deliver(repository, patience: settings.delivery.patienceMinutes * 60, log: log)
        (mails.sent, mails.waiting, mails.failed) = (tally.sent, tally.waiting, tally.failed)
        guard tally.isComplete else { throw CommandFailure(Mailer.unsent(tally), language) }
    }

    /// Notes where the journal stands, and warns if that does not follow from where it stood.
    private func append(to anchor: AnchorFile) throws {
        if try repository.anchorJournal(in: anchor, at: Clock.moment) { return }
        log.warning(
            Bilingual(
                en: "The journal no longer holds what the last line of \(anchor.path) says. Run `vigencia audit "
                    + "verify`; after a restored backup begin another anchor file and keep this one.",
                es: "El diario ya no contiene lo que dice la última línea de \(anchor.path). Ejecutar `vigencia audit "
                    + "verify`; tras restaurar una copia, empezar otro archivo de anclas y conservar este."))
    }

    private func backUp(into folder: String) throws {
        try Output.makeDirectory(folder, language)
        let backups = NightBackups(folder: folder, settings: settings)
        let path = try backups.write(of: repository.path, for: plan.day, at: Clock.moment)
        log.info("backup written", ["path": path])
        for old in backups.prune() { log.info("old backup removed", ["path": old]) }
    }
}
