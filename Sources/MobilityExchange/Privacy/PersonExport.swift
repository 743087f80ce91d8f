public import CivilCalendar
import Foundation
public import Mobility
public import MobilityStore

/// Everything that is recorded about a person, for the person: the records with what each field means, what follows from
/// them, who changed what, and who read it. Numbers are in full; of others it holds no more than ids.
public struct PersonExport {
    private let dossier: Dossier
    private let findings: [AskedFinding]
    private let history: [JournalNote]
    private let accesses: [Access]
    private let bulk: [BulkAccess]
    private let holds: [Hold]
    private let asOf: Day

    /// Collects it; nil if there is no such person.
    public init?(_ repository: Repository, of personID: String, asOf day: Day) throws {
        guard let dossier = try repository.dossier(of: personID) else { return nil }
        self.dossier = dossier
        asOf = day
        findings =
            DayView(
                findings: try repository.findings(of: personID).filter { $0.days.contains(day) }, on: day
            ).findings
        history = try repository.journal(of: personID)
        accesses = try repository.accesses(of: personID, from: "")
        // Before the first record there was nothing to read.
        bulk = try repository.bulkAccesses(from: history.first?.at ?? "")
        holds = try repository.holds(on: personID)
    }

    /// As JSON.
    /// - Parameter madeAt: the moment, RFC 3339 in UTC.
    public func json(rendering: Rendering, madeAt: String) throws -> String {
        let language = rendering.language
        return try JSONValue.object([
            "person_id": .text(dossier.subject.person.personID), "made_at": .text(madeAt),
            "as_of": .text(asOf.description),
            "about": .object(PersonExport.about.mapValues { .text($0[language]) }),
            "records": .object(records(language)),
            "findings": .array(
                findings.map { asked in
                    .object([
                        "rule": .text(asked.finding.rule.rawValue), "record_id": .text(asked.finding.recordID),
                        "severity": .text(asked.finding.severity.rawValue),
                        "message": .text(rendering.message(asked)), "action": .text(rendering.action(asked)),
                        "since": .text(asked.finding.days.start.description),
                        "until": .init(asked.finding.days.last),
                    ])
                }),
            "history": .array(history.map(PersonExport.value)),
            "accesses": .array(accesses.map(AccessPage.value)),
            "bulk_accesses": .array(
                bulk.map { access in
                    .object([
                        "actor": .text(access.actor), "command": .text(access.command),
                        "what": .text(access.what.rawValue), "count": .integer(access.count),
                        "first_at": .text(access.firstAt), "last_at": .text(access.lastAt),
                    ])
                }),
            "legal_holds": .array(holds.map(HoldPage.value)),
        ]).document()
    }

    private func records(_ language: Language) -> [String: JSONValue] {
        let file = dossier.subject
        // Evidence of somebody else about this person's filing is the other's.
        let evidence = file.evidence.filter { $0.personID == nil || $0.personID == file.person.personID }
        let all: [(RecordKind, [any Record])] = [
            (.people, [file.person]), (.documents, file.documents), (.permits, file.permits), (.filings, file.filings),
            (.filingEvents, file.events), (.evidence, evidence), (.reliefApplications, file.reliefApplications),
            (.trips, file.trips), (.travelPermits, file.travelPermits), (.stays, file.stays),
            (.payments, file.payments),
        ]
        var named: [String: JSONValue] = [:]
        for (kind, records) in all where !records.isEmpty {
            named[kind.rawValue] = .object([
                "means": .text(KindWords.words(for: kind)[language]),
                "records": .array(records.map { fields(of: $0, language) }),
            ])
        }
        return named
    }

    private func fields(of record: any Record, _ language: Language) -> JSONValue {
        var fields: [String: JSONValue] = [:]
        for (column, value) in RecordFields(record, reveal: true).named {
            fields[column] = .object([
                "means": .init(ColumnWords.words(for: column)?[language]), "value": .init(value),
            ])
        }
        return .object(fields)
    }

    private static func value(_ note: JournalNote) -> JSONValue {
        // A payload is an object of texts and nulls.
        let said = note.payload.flatMap { payload in
            try? JSONDecoder().decode([String: String?].self, from: Data(payload.utf8))
        }
        return .object([
            "seq": .integer(note.seq), "at": .text(note.at), "actor": .text(note.actor),
            "command": .text(note.command), "action": .text(note.action), "kind": .text(note.kind),
            "record_id": .text(note.recordID),
            "said": said.map { .object($0.mapValues { JSONValue($0) }) } ?? .null,
        ])
    }

    private static let about: [String: Bilingual] = [
        "records": Bilingual(
            en: "What is recorded now, each field with what it means and its value.",
            es: "Lo que está registrado ahora, cada campo con lo que significa y su valor."),
        "findings": Bilingual(
            en: "What the program finds from the records for the day `as_of`.",
            es: "Lo que el programa halla a partir de los registros para el día `as_of`."),
        "history": Bilingual(
            en: "Who recorded, changed or removed what, and when; `said` is the record after that.",
            es: "Quién registró, cambió o eliminó qué, y cuándo; `said` es el registro después de eso."),
        "accesses": Bilingual(
            en: "Who asked for this person's data; `revealed` means with document numbers in full.",
            es: "Quién consultó los datos de esta persona; `revealed` significa con números de documento completos."),
        "bulk_accesses": Bilingual(
            en: "Who read lists of many people, in which this person may have been, and how often.",
            es: "Quién leyó listas de muchas personas, en las que esta pudo estar, y cuántas veces."),
        "legal_holds": Bilingual(
            en: "Times in which the data may not be erased, and why.",
            es: "Períodos en los que los datos no se pueden suprimir, y por qué."),
        "numbers": Bilingual(
            en: "Numbers of documents stand here in full. Files of evidence are not in it; they are named.",
            es: "Los números de documento figuran aquí completos. Los archivos de evidencia no están; se nombran."),
    ]
}
