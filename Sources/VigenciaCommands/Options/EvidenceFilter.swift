import ArgumentParser
import CivilCalendar
import Mobility
import MobilityStore

/// Which evidence is asked for; nothing given asks for all.
struct EvidenceFilter: ParsableArguments {
    @Option(help: ArgumentHelp("Only what concerns this person or proves a filing of the person.", valueName: "id"))
    var person: String?

    @Option(help: ArgumentHelp("Only what proves this filing.", valueName: "id"))
    var filing: String?

    @Option(help: ArgumentHelp("Only what shows this outage.", valueName: "id"))
    var outage: String?

    @Option(help: ArgumentHelp("Only of this kind, such as submission_receipt.", valueName: "kind"))
    var kind: EvidenceKind?

    /// The pieces that fit, in order of their ids. A name that nothing has is a slip of the pen, and no empty list.
    func evidence(in stored: StoredSnapshot, _ language: Language) throws -> [Evidence] {
        for (kind, id) in [(RecordKind.filings, filing), (.outages, outage)] {
            guard let id, try stored.record(kind, id: id) == nil else { continue }
            throw CommandFailure.unknown(id, among: try stored.ids(kind), language)
        }
        return try candidates(in: stored, language).filter { piece in
            (filing == nil || piece.filingID == filing) && (outage == nil || piece.outageID == outage)
                && (kind == nil || piece.kind == kind)
        }
    }

    private func candidates(in stored: StoredSnapshot, _ language: Language) throws -> [Evidence] {
        guard let person else { return try stored.records(.evidence).compactMap { $0 as? Evidence } }
        guard let dossier = try stored.dossier(of: person) else {
            throw CommandFailure.unknown(person, among: try stored.ids(.people), language)
        }
        return dossier.subject.evidence
    }
}
