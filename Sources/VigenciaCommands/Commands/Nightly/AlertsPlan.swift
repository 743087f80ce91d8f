import ArgumentParser
import Mobility
import MobilityAlerts
import MobilityExchange
import MobilitySettings
import MobilityStore

/// Shows what a run of alerts would send.
struct AlertsPlan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Shows what would be sent to whom, and sends nothing.")

    @OptionGroup var read: ReadOptions
    @OptionGroup var settings: SettingsOptions

    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let repository = try read.open()
            let settings = try settings.load().settings
            let templates = try LetterTemplates.load(from: settings.templatesDirectory)
            let situation = try AlertPlanBuilder(repository: repository)
                .situation(on: read.day, settings: settings.alerts)
            try read.note("alerts plan", of: nil, in: repository)
            let plan = AlertPlanner.plan(situation)
            let rendering = Rendering(policy: repository.policy, language: language)
            switch format {
            case .text:
                try read.write(
                    AlertPlanText.text(plan, people: situation.people, rendering: rendering, templates: templates))
            case .json: try read.write(AlertPlanJSON.text(plan, people: situation.people, rendering: rendering))
            }
        }
    }
}
