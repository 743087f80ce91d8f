import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityStore

/// Records an outage.
struct OutageAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Records an outage.")

    @Argument(help: "Your own id of the outage.")
    var outageID: String

    @Option(help: "The portal.")
    var portal = "agencia-digital"

    @Option(
        help: ArgumentHelp(
            "What can't be filed, separated by `;`: renewal, initial, change_of_status, card, travel_permit, answer.",
            valueName: "list"))
    var procedures = "renewal"

    @Option(help: ArgumentHelp("The statuses concerned, separated by `;`. Default: all.", valueName: "list"))
    var visaTypes: String?

    @Option(help: ArgumentHelp("First day down. Default: today in Lima.", valueName: "day"))
    var began: DayArgument?

    @Option(help: ArgumentHelp("Last day down, if it is over.", valueName: "day"))
    var ended: DayArgument?

    @Option(help: "Where that is published.")
    var source: String?

    @OptionGroup var write: WriteOptions

    func run() throws {
        let language = write.language.lang
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            let outage = try RecordForm(
                Outage.self,
                [
                    "outage_id": outageID, "portal": portal, "procedures": procedures, "visa_types": visaTypes,
                    "began_on": (began?.day ?? Clock.today).description, "ended_on": ended?.day.description,
                    "source": source,
                ]
            ).record(named: "outage add")
            try Change.apply(repository, write, command: "outage add") { stored in
                guard try stored.record(.outages, id: outageID) != nil else { return .put(outage) }
                throw CommandFailure(
                    Bilingual(
                        en:
                            "There is an outage \(outageID) already. Choose another id, or end it with `vigencia outage close`.",
                        es:
                            "Ya existe la interrupción \(outageID). Elegir otro identificador, o cerrarla con `vigencia outage close`."
                    ),
                    language)
            }
        }
    }
}
