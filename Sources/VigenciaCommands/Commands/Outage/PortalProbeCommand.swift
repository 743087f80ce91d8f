import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityStore
import Transfer

/// Looks at pages of a portal once, and remembers what it found.
struct PortalProbeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "probe", abstract: "Looks whether a portal answers: one request for each address.",
        discussion:
            "Exit code 0 if all addresses are up, 1 if any is not. Every result is stored. When failures persist, "
            + "the command that records the outage is proposed; nothing is recorded as an outage by itself, and a "
            + "probe never counts as an attempt or a filing.")

    @Argument(help: ArgumentHelp("Addresses: http://… or https://….", valueName: "url"))
    var urls: [String]

    @Option(help: "The portal, as its outages name it.")
    var portal = "agencia-digital"

    @Option(help: ArgumentHelp("Seconds for all of an answer, 1 to 300.", valueName: "seconds"))
    var timeout = 30

    @Option(help: ArgumentHelp("Seconds until the connection stands, 1 to 300.", valueName: "seconds"))
    var connectTimeout = 10

    @Option(help: ArgumentHelp("Trust the certificates in this file (PEM) instead of the system's.", valueName: "file"))
    var caFile: String?

    @OptionGroup var write: WriteOptions

    func validate() throws {
        for url in urls where WebAddress(url) == nil {
            throw ValidationError(
                "\(url) is no address of the form https://host/path, without user name and password.")
        }
        for seconds in [timeout, connectTimeout] where !(1...300).contains(seconds) {
            throw ValidationError("Time limits are from 1 to 300 seconds.")
        }
    }

    func run() throws {
        let language = write.language.lang
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            let probes = try look(repository.policy)
            if !write.dryRun { try repository.record(probes) }
            Terminal.print(ProbePage(probes, language: language, utcOffset: Clock.limaOffset).results)
            if !write.dryRun, let proposal = try proposal(repository) {
                Terminal.print(
                    "\n" + ProposalText.text(proposal, portal: portal, utcOffset: Clock.limaOffset)[language])
            }
            guard probes.allSatisfy(\.outcome.isUp) else { throw ExitCode(1) }
        }
    }

    private func look(_ policy: Policy) throws -> [Probe] {
        let phrases = policy.value(.maintenancePhrases, on: Clock.today).value.word.split(separator: ";").map(
            String.init)
        let limits = TransferLimits(
            connectMilliseconds: connectTimeout * 1_000, totalMilliseconds: timeout * 1_000, certificates: caFile)
        let probe = PortalProbe(limits: limits, phrases: phrases)
        let actor = write.author("portal probe").actor
        return try urls.compactMap(WebAddress.init).map { address in
            let at = Clock.moment
            let result = try probe.look(at: address)
            return Probe(
                at: at, actor: actor, portal: portal, url: address.text, outcome: result.outcome,
                httpStatus: result.httpStatus, milliseconds: result.milliseconds, detail: result.detail)
        }
    }

    private func proposal(_ repository: Repository) throws -> OutageProposal? {
        OutageProposal(
            portal: portal, runs: try repository.failureRuns(portal: portal),
            outages: try repository.circumstances().outages, policy: repository.policy, utcOffset: Clock.limaOffset)
    }
}
