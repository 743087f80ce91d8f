import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityPolicy
import MobilityStore

/// Says why: every finding of a person with all that it rests on.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says why: every finding of a person with its records, values, sources and arithmetic.",
        discussion: "It also says what ends each finding, what can be argued, and what comes next.")

    @Argument(help: "The id of the person.")
    var personID: String

    @OptionGroup var rules: RuleOptions

    @Flag(help: "List the findings of all days, past and coming, in brief.")
    var all = false

    @Flag(help: "Show document numbers in full.")
    var reveal = false

    @OptionGroup var read: ReadOptions

    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let loaded = try read.policy.load()
            let repository = try Repository(read.database, loaded: loaded)
            let explanation = try ExplanationBuilder(repository: repository, policy: loaded)
                .explanation(of: personID, asOf: read.day, rules: rules.rule)
            guard let explanation else {
                throw CommandFailure.unknown(personID, among: try repository.ids(.people), language)
            }
            try read.note("explain", of: personID, revealed: reveal, in: repository)
            try read.write(text(explanation, Rendering(policy: loaded.policy, language: language)))
        }
    }

    private func text(_ explanation: Explanation, _ rendering: Rendering) throws -> String {
        let colour = read.output == nil && Terminal.wantsColour
        return switch (format, all) {
        case (.text, false):
            TextExplanation.text(explanation, rendering: rendering, reveal: reveal, colour: colour)
        case (.text, true): TextExplanation.allFindings(explanation, rendering: rendering, colour: colour)
        case (.json, false): try JSONExplanation.text(explanation, rendering: rendering, reveal: reveal)
        case (.json, true): try JSONExplanation.allFindings(explanation, rendering: rendering)
        }
    }
}
