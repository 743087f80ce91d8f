import ArgumentParser
import CivilCalendar
import Foundation
import Mobility
import MobilityExchange
import MobilityStore

/// Drafts the mail to the portal's support.
struct SupportMailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "support-mail",
        abstract: "Drafts the mail to the portal's support, in Spanish, with all that it has to hold.",
        discussion: "Full name, passport number, carné number, procedure, description and a screenshot of the error. "
            + "Numbers stand in it in full: they are never masked here. The draft is kept as evidence. It is not sent: "
            + "open it with a mail program. Neither the draft nor the mail counts as a filing.")

    @Argument(help: "The id of the person.")
    var personID: String

    @Option(
        help: ArgumentHelp(
            "The outage. Default: the latest that is on and covers the procedure, if there is one.", valueName: "id"))
    var outage: String?

    @Option(help: "What fails: renewal, initial, change_of_status, card, travel_permit, answer.")
    var procedure: PortalService = .renewal

    @OptionGroup var picture: PictureOptions

    @Option(help: ArgumentHelp("What else to say, in Spanish.", valueName: "text"))
    var description: String?

    @Option(help: ArgumentHelp("Your address. Default: mobility_email of the employer.", valueName: "address"))
    var from: String?

    @Option(help: ArgumentHelp("Day of the mail. Default: today in Lima.", valueName: "day"))
    var on: DayArgument?

    @Option(help: ArgumentHelp("Write the mail to this file (.eml) instead of standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var size: VaultOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
        let language = write.language.lang
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            guard let dossier = try repository.dossier(of: personID) else {
                throw CommandFailure.unknown(personID, among: try repository.ids(.people), language)
            }
            let circumstances = try repository.circumstances()
            let named = try outage.map { try repository.outage($0, language) }
            let day = try EvidenceDay.checked(on?.day, in: named, language)
            if let named, !named.procedures.contains(procedure) { throw notCovered(named) }
            let reading = DossierReading(dossier, policy: repository.policy, circumstances: circumstances)
            let outage = named ?? SupportRequest.outage(of: procedure, for: reading, on: day)
            let request = try request(reading, outage, day)
            let picture = try picture.screenshot(
                for: dossier, in: outage, by: day, in: repository, vault: size.vault(of: repository, language), language
            )
            let message = try message(request, picture, dossier, repository)
            try AccessNote.write(
                by: write.author("support-mail"), of: personID, revealed: true, in: repository, language)
            if write.dryRun { return Terminal.print(preview(message, picture)[language]) }
            try keep(message.text, request, repository)
        }
    }

    private func notCovered(_ outage: Outage) -> CommandFailure {
        let procedures = outage.procedures.map(\.rawValue).joined(separator: ", ")
        return CommandFailure(
            Bilingual(
                en:
                    "Outage \(outage.outageID) is of \(procedures), not of \(procedure.rawValue). Name one of these with "
                    + "--procedure, or another outage.",
                es:
                    "La interrupción \(outage.outageID) es de \(procedures), no de \(procedure.rawValue). Indicar uno de "
                    + "ellos con --procedure u otra interrupción."),
            write.language.lang)
    }

    private func request(_ reading: DossierReading, _ outage: Outage?, _ day: Day) throws -> SupportRequest {
        let language = write.language.lang
        do throws(SupportRequest.Gap) {
            let request = try SupportRequest(reading, procedure: procedure, outage: outage, on: day)
            if request.passportHasExpired {
                Terminal.error(
                    Bilingual(
                        en:
                            "Note: the passport \(request.passport.documentID) has expired. Record the new one if there "
                            + "is one.",
                        es: "Nota: el pasaporte \(request.passport.documentID) está vencido. Registrar el nuevo si lo "
                            + "hay."
                    )[language])
            }
            return request
        } catch {
            throw CommandFailure(
                Bilingual(
                    en: "No passport number of \(personID) is recorded, and the support asks for it. Add a row of type "
                        + "passport with its number to documents.csv and import it.",
                    es: "No hay número de pasaporte registrado de \(personID), y soporte lo exige. Agregar a "
                        + "documents.csv una fila de tipo passport con su número e importarla."),
                language)
        }
    }

    private func message(
        _ request: SupportRequest, _ picture: Screenshot, _ dossier: Dossier, _ repository: Repository
    ) throws -> MailMessage {
        let language = write.language.lang
        let employerID = request.person.employerID ?? dossier.principal?.person.employerID
        let employer = try employerID.flatMap { try repository.record(.employers, id: $0) as? Employer }
        guard let address = from ?? employer?.mobilityEmail else {
            throw CommandFailure(
                Bilingual(
                    en:
                        "A mail needs a sender. Give your address with --from, or record mobility_email of the employer.",
                    es: "Un correo necesita remitente. Indicar su dirección con --from o registrar mobility_email del "
                        + "empleador."),
                language)
        }
        guard let sender = MailAddress(address),
            let support = MailAddress(repository.policy.value(.supportAddress, on: request.day).value.word)
        else {
            throw CommandFailure(
                Bilingual(
                    en: "The sender's address is none of the form name@company.example. Correct --from, or "
                        + "mobility_email of the employer.",
                    es: "La dirección del remitente no tiene la forma nombre@empresa.example. Corregir --from o "
                        + "mobility_email del empleador."),
                language)
        }
        let mail = SupportMail(
            request, policy: repository.policy, sender: employer?.legalName, description: description)
        return MailMessage(
            from: sender, fromName: employer?.legalName, to: support, subject: mail.subject, date: Clock.moment,
            utcOffset: Clock.limaOffset, token: UUID().uuidString.lowercased(), body: mail.body,
            attachments: [
                MailMessage.Attachment(
                    name: "captura-\(request.day).\(picture.stored.mediaType.fileExtension)",
                    mediaType: picture.stored.mediaType.rawValue, content: picture.content)
            ], isDraft: true)
    }

    /// Hands the mail out and records it. First the file, then the record: a record of a mail that nobody has would be
    /// worse than a mail without a record, which is taken back.
    private func keep(_ mail: String, _ request: SupportRequest, _ repository: Repository) throws {
        let language = write.language.lang
        let stored = try size.vault(of: repository, language).store(Array(mail.utf8), named: "\(personID).eml")
        if let output { try Output.write(mail, to: output, language) }
        var recorded: Evidence?
        do {
            try repository.apply(by: write.author("support-mail")) { records in
                var ids = EvidenceIDs(records)
                let parts = ["SUP", request.outage?.outageID, personID, request.day.description]
                let id = try ids.next(parts.compactMap(\.self))
                let piece = Evidence(
                    evidenceID: id, personID: personID, outageID: request.outage?.outageID, kind: .supportRequest,
                    capturedOn: request.day,
                    file: output.map { URL(fileURLWithPath: $0).lastPathComponent } ?? "\(id).eml",
                    sha256: stored.hash.description)
                recorded = piece
                return [.put(piece)]
            }
        } catch {
            if let output { Output.discard(output) }
            throw error
        }
        if output == nil { Terminal.print(mail) }
        let said = summary(recorded?.evidenceID ?? "", stored)[language]
        // Standard output may hold the mail itself.
        if output == nil { Terminal.error(said) } else { Terminal.print(said + "\n") }
    }

    private func summary(_ id: String, _ stored: StoredContent) -> Bilingual {
        Bilingual(
            en: "\(output ?? id): draft for the portal's support, recorded as \(id).\nSHA-256 \(stored.hash)\n"
                + "It holds document numbers in full, and is not sent yet: open it with your mail\nprogram. It is no "
                + "filing: every deadline runs on.",
            es: "\(output ?? id): borrador para el soporte de la plataforma, registrado como \(id).\n"
                + "SHA-256 \(stored.hash)\nContiene números de documento completos y todavía no se ha enviado: abrirlo "
                + "con el\nprograma de correo. No es una presentación: todos los plazos siguen.")
    }

    private func preview(_ message: MailMessage, _ picture: Screenshot) -> Bilingual {
        let head = "\(message.from.text) → \(message.to.text)\n\(message.subject)\n\n\(message.body)\n\(picture.name)\n"
        return Bilingual(
            en: head + "Nothing was written and nothing was changed.\n",
            es: head + "No se escribió ni se cambió nada.\n")
    }
}
