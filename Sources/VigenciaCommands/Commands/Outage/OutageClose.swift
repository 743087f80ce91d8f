import ArgumentParser
import CivilCalendar
import Mobility
import MobilityStore

/// Records the last day of an outage.
struct OutageClose: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "close", abstract: "Records the end of an outage.")

    @Argument(help: "The id of the outage.")
    var outageID: String

    @Option(help: ArgumentHelp("Last day down. Default: today in Lima.", valueName: "day"))
    var ended: DayArgument?

    @Flag(help: "Replace the end that is recorded already.")
    var replace = false

    @OptionGroup var write: WriteOptions

    func run() throws {
        let language = write.language.lang
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            try Change.apply(repository, write, command: "outage close") { stored in
                guard var outage = try stored.record(.outages, id: outageID) as? Outage else {
                    throw CommandFailure.unknown(outageID, among: try stored.ids(.outages), language)
                }
                if let ended = outage.endedOn, !replace {
                    throw CommandFailure(
                        Bilingual(
                            en:
                                "Outage \(outageID) is closed already: its last day down is \(ended). To correct that, add "
                                + "--replace.",
                            es: "La interrupción \(outageID) ya está cerrada: su último día caído es el \(ended). Para "
                                + "corregirlo, agregar --replace."),
                        language)
                }
                outage.endedOn = ended?.day ?? Clock.today
                try RecordForm.check(outage, named: "outage close")
                return .put(outage)
            }
        }
    }
}
