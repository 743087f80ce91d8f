import ArgumentParser
import CivilCalendar
import Mobility
import MobilityStore

/// The picture of the error that goes with a mail to the portal's support.
struct PictureOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A picture of the error.", valueName: "file"))
    var screenshot: String?

    @Option(
        help: ArgumentHelp(
            "Recorded evidence with the picture. Default: the last attempt of the person in the outage with one.",
            valueName: "id"))
    var evidence: String?

    func validate() throws {
        if screenshot != nil, evidence != nil { throw ValidationError("Give either --screenshot or --evidence.") }
    }

    /// The picture: as named, else that of the last recorded attempt.
    func screenshot(
        for dossier: Dossier, in outage: Outage?, by day: Day, in repository: Repository, vault: Vault,
        _ language: Language
    ) throws -> Screenshot {
        let personID = dossier.subject.person.personID
        if let screenshot { return try Screenshot(file: screenshot, vault, language) }
        if let evidence {
            guard let piece = try repository.record(.evidence, id: evidence) as? Evidence else {
                throw CommandFailure.unknown(evidence, among: try repository.ids(.evidence), language)
            }
            // What belongs to somebody else must not go out with this person's mail.
            guard piece.personID == nil || piece.personID == personID else {
                throw CommandFailure(
                    Bilingual(
                        en: "\(evidence) belongs to another person. Name evidence of \(personID), or a file with "
                            + "--screenshot.",
                        es: "\(evidence) es de otra persona. Indicar evidencia de \(personID) o un archivo con "
                            + "--screenshot."),
                    language)
            }
            return try Screenshot(piece, vault, language)
        }
        let last = dossier.subject.evidence.filter {
            $0.kind == .failedAttempt && $0.personID == personID && $0.sha256 != nil && $0.capturedOn <= day
                && $0.outageID == outage?.outageID
        }.max { ($0.capturedOn, $0.evidenceID) < ($1.capturedOn, $1.evidenceID) }
        guard let last else {
            throw CommandFailure(
                Bilingual(
                    en:
                        "The support asks for a screenshot of the error, and none is recorded for \(personID). Give one "
                        + "with --screenshot FILE, or record it with `vigencia attempt`.",
                    es: "Soporte exige una captura del error, y no hay ninguna registrada para \(personID). Indicarla "
                        + "con --screenshot ARCHIVO o registrarla con `vigencia attempt`."),
                language)
        }
        return try Screenshot(last, vault, language)
    }
}
