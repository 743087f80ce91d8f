import ArgumentParser
import Foundation
import Mobility
import MobilityExchange
import MobilityStore

/// Copies contents out of the vault.
struct EvidenceExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Copies files out of the vault, each checked against its hash on the way.",
        discussion: "A file gets the beginning of its SHA-256 and its own name, made safe; its ending is that of what "
            + "its content is.")

    @Argument(help: "The ids of the evidence.")
    var ids: [String] = []

    @Option(help: ArgumentHelp("All of this person.", valueName: "id"))
    var person: String?

    @Option(help: ArgumentHelp("The directory for the files; made if it is missing.", valueName: "dir"))
    var directory: String

    @OptionGroup var reader: ReaderOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        guard ids.isEmpty != (person == nil) else {
            throw ValidationError("Give ids of evidence, or --person with the id of a person.")
        }
    }

    func run() throws {
        let lang = language.lang
        try explainingErrors(in: lang) {
            let repository = try Repository(database, policy)
            let evidence = try repository.reading { try pieces(in: $0, lang) }
            // Each person whose evidence it is; a piece about nobody is everybody's.
            let concerned = person.map { [$0] } ?? Set(evidence.map(\.personID))
            for person in concerned.sorted(by: { ($0 ?? "") < ($1 ?? "") }) {
                try reader.note("evidence export", of: person, revealed: true, in: repository, lang)
            }
            let copies = try EvidenceCopies(evidence, from: repository.vault, to: directory)
            for name in copies.files { Terminal.print("\(directory)/\(name)\n") }
            let without = copies.withoutContent
            if without > 0 {
                Terminal.error(
                    Bilingual(
                        en: "Note: \(without) of \(evidence.count) pieces have no file in the vault.",
                        es: "Nota: \(without) de \(evidence.count) pruebas no tienen archivo en la bóveda.")[lang])
            }
            try copies.tellFailures(lang)
        }
    }

    private func pieces(in stored: StoredSnapshot, _ language: Language) throws -> [Evidence] {
        if let person {
            guard let dossier = try stored.dossier(of: person) else {
                throw CommandFailure.unknown(person, among: try stored.ids(.people), language)
            }
            return dossier.subject.evidence
        }
        return try ids.map { id in
            guard let piece = try stored.record(.evidence, id: id) as? Evidence else {
                throw CommandFailure.unknown(id, among: try stored.ids(.evidence), language)
            }
            return piece
        }
    }
}

extension EvidenceCopies {
    /// Tells which contents could not be had, and fails if there are any: the rest has been written.
    func tellFailures(_ language: Language) throws {
        guard !failures.isEmpty else { return }
        for failure in failures {
            Terminal.error("\(failure.evidenceID): \(VaultErrorText.text(failure.error)[language])")
        }
        let count = failures.count
        throw CommandFailure(
            Bilingual(
                en: "\(count) \(count == 1 ? "file" : "files") could not be copied; everything else was written.",
                es: "No se pudo copiar \(count) \(count == 1 ? "archivo" : "archivos"); todo lo demás se escribió."),
            language)
    }
}
