import ArgumentParser
import Mobility
import MobilityStore

/// Has failed mails tried again.
struct AlertsRetry: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Puts mails that failed back into the queue, for the next run to send.",
        discussion: "For when the reason is mended, such as a mailbox that was full. A wrong address is mended in the "
            + "person's record; then everything is told anew there.")

    @Argument(
        help: ArgumentHelp("The numbers of the mails, as `vigencia alerts outbox` shows them.", valueName: "mail"))
    var mails: [Int] = []

    @Flag(help: "All that failed.")
    var all = false

    @OptionGroup var write: WriteOptions

    func validate() throws {
        guard all != !mails.isEmpty else { throw ValidationError("Name the mails, or give --all.") }
    }

    func run() throws {
        let language = write.language.lang
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            let wanted = all ? nil : mails
            let possible = try repository.retryMails(wanted, at: Clock.moment, dryRun: true)
            if let missing = mails.first(where: { !possible.contains($0) }) {
                throw CommandFailure(
                    Bilingual(
                        en:
                            "There is no failed mail \(missing) whose text is still kept. `vigencia alerts outbox` lists "
                            + "them.",
                        es:
                            "No hay ningún correo \(missing) con falla cuyo texto aún se guarde. `vigencia alerts outbox` "
                            + "los muestra."),
                    language)
            }
            let queued =
                write.dryRun ? possible : try repository.retryMails(wanted, at: Clock.moment)
            Terminal.print(
                Bilingual(
                    en: "\(queued.count) \(queued.count == 1 ? "mail" : "mails") will be tried again.\n",
                    es: queued.count == 1
                        ? "Se intentará de nuevo 1 correo.\n" : "Se intentarán de nuevo \(queued.count) correos.\n")[
                        language])
        }
    }
}
