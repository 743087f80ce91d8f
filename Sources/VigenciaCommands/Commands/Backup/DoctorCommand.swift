import ArgumentParser
import Mobility
import MobilityExchange
import MobilityPolicy
import MobilityStore

/// Looks whether all is well.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks the database, the evidence and what is around them; exit code 1 with a problem.",
        discussion: "Changes nothing, save with --clean. Each problem comes with its remedy.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var answer: AnswerOptions

    @Flag(help: "Look only whether evidence is there, and not whether it is unchanged.")
    var quick = false

    @Flag(help: "Compare the stored findings with a fresh evaluation, which takes longer.")
    var findings = false

    @Flag(help: "Remove what commands left that were ended in the middle.")
    var clean = false

    func run() throws {
        let language = answer.language.lang
        let health = try explainingErrors(in: language) {
            let law = try answer.policy.load()
            let path = database.path
            let removed = clean ? Leftovers(besides: path).clean(at: Clock.moment) : []
            let health = Examination(
                of: path, at: Clock.moment, policy: law.policy, policyText: law.text, quick: quick, findings: findings
            ).run()
            let page = DoctorPage(health, removed: removed, language: language)
            try answer.write(answer.format == .json ? page.json() : page.text)
            return health
        }
        guard health.isGood else { throw ExitCode(1) }
    }
}
