import CivilCalendar
import Mobility
import MobilityStore

/// The records that an inspection of some people needs: all of them and of their dependents, their employers, and the
/// outages and relief measures that bear on them. Nothing of anybody else, except that the employee on whom an asked
/// dependent depends is named.
struct InspectionRecords: StoredRecords {
    /// The people and their dependents, in order of their ids.
    private(set) var dossiers: [Dossier] = []
    private var all: [RecordKind: [String: any Record]] = [:]
    private let stored: StoredSnapshot

    /// The time that is inspected.
    let period: DayRange

    /// - Parameter question: names only people who are there.
    init(_ question: InspectionQuestion, in stored: StoredSnapshot) throws {
        self.stored = stored
        let asked = try question.people.compactMap { try stored.dossier(of: $0) }
        let ids = asked.flatMap { [$0.subject] + $0.dependents }.map(\.person.personID)
        dossiers = try Set(ids).sorted().compactMap { try stored.dossier(of: $0) }
        let files = dossiers.map(\.subject)
        let last = question.through ?? question.days.last ?? .latest
        let first = question.from ?? files.compactMap { $0.person.employmentStart ?? $0.firstRecorded }.min() ?? last
        period = DayRange(min(first, last), through: last) ?? .on(last)
        for dossier in dossiers {
            add(dossier.subject)
            if let principal = dossier.principal?.person { add(principal) }
        }
        for employer in Set(people.compactMap(\.employerID)) {
            if let record = try stored.record(.employers, id: employer) { add(record) }
        }
        try addCircumstances(of: files)
    }

    /// The people in it, in order of their ids.
    var people: [Person] { sorted(.people).compactMap { $0 as? Person } }

    /// The evidence in it, in order of ids.
    var evidence: [Evidence] { sorted(.evidence).compactMap { $0 as? Evidence } }

    /// How many records it has.
    var count: Int { all.values.reduce(0) { $0 + $1.count } }

    /// The records of a kind, in order of their ids.
    func sorted(_ kind: RecordKind) -> [any Record] {
        (all[kind] ?? [:]).values.sorted { ExactText.isBefore($0.id, $1.id) }
    }

    func record(_ kind: RecordKind, id: String) -> (any Record)? { all[kind]?[id] }
    func ids(_ kind: RecordKind) -> [String] { Array((all[kind] ?? [:]).keys) }
    func records(_ kind: RecordKind) -> [any Record] { sorted(kind) }

    private mutating func add(_ record: any Record) { all[type(of: record).kind, default: [:]][record.id] = record }

    private mutating func add(_ file: PersonFile) {
        add(file.person)
        let groups: [[any Record]] = [
            file.documents, file.permits, file.filings, file.events, file.evidence, file.reliefApplications,
            file.trips, file.travelPermits, file.stays, file.payments,
        ]
        for record in groups.joined() { add(record) }
    }

    /// An outage bears that overlaps the time and covers a status of somebody, and one that evidence names; with it the
    /// evidence that is about nobody, such as a notice. A relief measure bears that somebody applied for, or that holds
    /// unasked in the time.
    private mutating func addCircumstances(of files: [PersonFile]) throws {
        let types = Set(files.flatMap { $0.permits.map(\.visaType) + $0.stays.map(\.visaType) })
        let named = Set(files.flatMap { $0.evidence.compactMap(\.outageID) })
        var outages: Set<String> = []
        try stored.forEachRecord(.outages) { record in
            guard let outage = record as? Outage else { return }
            let days = DayRange(outage.beganOn, through: outage.endedOn)
            let covers = outage.visaTypes.isEmpty || !types.isDisjoint(with: outage.visaTypes)
            if named.contains(outage.outageID) || (covers && days?.intersection(period) != nil) {
                outages.insert(outage.outageID)
                add(outage)
            }
        }
        try stored.forEachRecord(.evidence) { record in
            guard let piece = record as? Evidence, piece.personID == nil, piece.filingID == nil,
                let outage = piece.outageID, outages.contains(outage)
            else { return }
            add(piece)
        }
        let applied = Set(files.flatMap { $0.reliefApplications.map(\.reliefID) })
        try stored.forEachRecord(.reliefMeasures) { record in
            guard let measure = record as? ReliefMeasure else { return }
            let covers = measure.visaTypes.isEmpty || !types.isDisjoint(with: measure.visaTypes)
            let holds =
                !(measure.onApplication ?? false) && covers
                && DayRange(measure.from, through: measure.until)?.intersection(period) != nil
            if applied.contains(measure.reliefID) || holds { add(measure) }
        }
    }
}
