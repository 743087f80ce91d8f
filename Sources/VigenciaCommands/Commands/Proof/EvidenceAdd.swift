public import ArgumentParser
import CivilCalendar
import Foundation
public import Mobility
import MobilityExchange
import MobilityStore

/// Keeps a file that proves something.
struct EvidenceAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Keeps a file in the vault and records what it proves.",
        discussion:
            "The file is kept once under the SHA-256 of its content and never changed. What it is, is told from "
            + "its content. It counts from the day on which it was captured.")

    @Argument(help: ArgumentHelp("The file, or - for standard input.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("What it is: \(EvidenceKind.codes.joined(separator: ", ")).", valueName: "kind"))
    var kind: EvidenceKind

    @Option(help: ArgumentHelp("The person whom it concerns. Default: that of the filing.", valueName: "id"))
    var person: String?

    @Option(help: ArgumentHelp("The filing that it proves.", valueName: "id"))
    var filing: String?

    @Option(help: ArgumentHelp("The outage that it shows.", valueName: "id"))
    var outage: String?

    @Option(help: ArgumentHelp("The day on which it was captured. Default: today in Lima.", valueName: "day"))
    var on: DayArgument?

    @Option(help: ArgumentHelp("Your own id of the piece. Default: one is made.", valueName: "id"))
    var id: String?

    @Option(help: ArgumentHelp("What to call the file. Default: its own name.", valueName: "name"))
    var name: String?

    @OptionGroup var size: VaultOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
        let language = write.language.lang
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            let vault = try size.vault(of: repository, language)
            // Links are checked before anything is read; within the transaction they are checked again.
            _ = try repository.reading { try record($0, StoredContent([0]), language) }
            let content =
                file == "-"
                ? try vault.read(
                    descriptor: STDIN_FILENO,
                    named: Bilingual(en: "Standard input", es: "La entrada estándar")[language])
                : try vault.read(file: file)
            let stored = StoredContent(content)
            // Before the record, which must never name a content that is not there.
            if !write.dryRun { try vault.store(content, named: file) }
            let (piece, summary) = try repository.apply(by: write.author("evidence add"), dryRun: write.dryRun) {
                try record($0, stored, language)
            } changes: {
                [.put($0)]
            }
            Terminal.print(told(piece, stored, Counted.evaluated(summary.peopleEvaluated))[language])
            if kind == .submissionReceipt, filing == nil { Terminal.error(EvidenceAdd.withoutFiling[language]) }
        }
    }

    /// The record, checked against what is recorded.
    private func record(_ stored: StoredSnapshot, _ content: StoredContent, _ language: Language) throws -> Evidence {
        func checked(_ kind: RecordKind, _ id: String?) throws -> (any Mobility.Record)? {
            guard let id else { return nil }
            guard let record = try stored.record(kind, id: id) else {
                throw CommandFailure.unknown(id, among: try stored.ids(kind), language)
            }
            return record
        }
        let filed = try checked(.filings, filing) as? Filing
        let shown = try checked(.outages, outage) as? Outage
        _ = try checked(.people, person)
        if let filed, let person, filed.personID != person {
            throw CommandFailure(
                Bilingual(
                    en: "Filing \(filed.filingID) is of \(filed.personID), not of \(person). Correct one of the two.",
                    es:
                        "La solicitud \(filed.filingID) es de \(filed.personID), no de \(person). Corregir uno de los dos."
                ), language)
        }
        if let id, try stored.record(.evidence, id: id) != nil {
            throw CommandFailure(
                Bilingual(
                    en: "There is evidence \(id) already. Choose another --id, or leave it out.",
                    es: "Ya existe la prueba \(id). Elegir otro --id u omitirlo."), language)
        }
        let day = try EvidenceDay.checked(on?.day, in: kind == .failedAttempt ? shown : nil, language)
        let owner = person ?? filed?.personID
        var ids = EvidenceIDs(stored)
        let parts = ["EV", filing ?? owner ?? outage, day.description].compactMap(\.self)
        let pieceID = try id ?? ids.next(parts)
        return try RecordForm(
            Evidence.self,
            [
                "evidence_id": pieceID, "person_id": owner, "filing_id": filing, "outage_id": outage,
                "kind": kind.rawValue, "captured_on": day.description,
                "file": name ?? (file == "-" ? "\(pieceID).\(content.mediaType.fileExtension)" : ownName),
                "sha256": content.hash.description,
            ]
        ).record(named: "evidence add")
    }

    private var ownName: String { URL(fileURLWithPath: file).lastPathComponent }

    private func told(_ piece: Evidence, _ content: StoredContent, _ evaluated: Bilingual) -> Bilingual {
        let about =
            "\(piece.file ?? "") (\(content.mediaType.rawValue), \(content.size) bytes)\nSHA-256 \(content.hash)\n"
        return write.dryRun
            ? Bilingual(
                en: "\(piece.evidenceID): would be stored, \(evaluated.en). Nothing was changed.\n\(about)",
                es: "\(piece.evidenceID): se guardaría, \(evaluated.es). No se cambió nada.\n\(about)")
            : Bilingual(
                en: "\(piece.evidenceID): stored; \(evaluated.en) anew.\n\(about)",
                es: "\(piece.evidenceID): guardado; \(evaluated.es) de nuevo.\n\(about)")
    }

    private static let withoutFiling = Bilingual(
        en: "Note: a receipt without --filing ends no filing.evidence-missing.",
        es: "Nota: una constancia sin --filing no termina ningún filing.evidence-missing.")
}

extension EvidenceKind: ExpressibleByArgument {}
