import ArgumentParser
import CivilCalendar
import Mobility
import MobilityAlerts
import MobilityStore

/// Takes back a silence or an acknowledgement.
struct AlertsUnsilence: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unsilence",
        abstract: "Takes back a silence or an acknowledgement. It stays in the list of past ones.")

    @Argument(help: "Its number, as `vigencia alerts list` shows it.")
    var number: Int

    @Option(help: ArgumentHelp("The first day on which it no longer holds. Default: today in Lima.", valueName: "day"))
    var from: DayArgument?

    @OptionGroup var write: WriteOptions

    func run() throws {
        let language = write.language.lang
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            let before = try repository.endSilence(
                number, on: from?.day ?? Clock.today, by: write.author("alerts unsilence"), dryRun: write.dryRun)
            guard let before else {
                throw CommandFailure(
                    Bilingual(
                        en: "There is no silence \(number). `vigencia alerts list --all` shows them.",
                        es: "No existe el silencio \(number). `vigencia alerts list --all` los muestra."), language)
            }
            if let actor = before.endedBy, let day = before.endedOn {
                throw CommandFailure(
                    Bilingual(
                        en: "\(number) was taken back already, by \(actor) on \(day).",
                        es: "\(number) ya fue retirado por \(actor) el \(day)."), language)
            }
            Terminal.print(
                (write.dryRun
                    ? Bilingual(
                        en: "\(number): would be taken back. Nothing was changed.\n",
                        es: "\(number): se retiraría. No se cambió nada.\n")
                    : Bilingual(en: "\(number): taken back.\n", es: "\(number): retirado.\n"))[language])
        }
    }
}
