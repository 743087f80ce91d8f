import GRDB
import Mobility

/// Reads what is recorded of people, one after the other.
///
/// The records in a file stand in order of their ids, so that what follows from them does not hang on the order in
/// which they were stored.
final class PersonFileReader {
    private let documents: OwnedRecords<IdentityDocument>
    private let permits: OwnedRecords<Permit>
    private let filings: OwnedRecords<Filing>
    private let events: OwnedRecords<FilingEvent>
    private let evidence: OwnedRecords<Evidence>
    private let evidenceOfFilings: OwnedRecords<Evidence>
    private let reliefApplications: OwnedRecords<ReliefApplication>
    private let trips: OwnedRecords<Trip>
    private let travelPermits: OwnedRecords<TravelPermit>
    private let stays: OwnedRecords<Stay>
    private let payments: OwnedRecords<Payment>
    private let personPlace = RecordKind.evidence.position(of: "person_id") ?? 0

    init(_ db: Database, _ columns: RecordSQL.Columns) throws {
        documents = try OwnedRecords(IdentityDocument.self, by: "person_id", db, columns)
        permits = try OwnedRecords(Permit.self, by: "person_id", db, columns)
        filings = try OwnedRecords(Filing.self, by: "person_id", db, columns)
        events = try OwnedRecords(FilingEvent.self, by: "filing_id", db, columns)
        evidence = try OwnedRecords(Evidence.self, by: "person_id", db, columns)
        evidenceOfFilings = try OwnedRecords(Evidence.self, by: "filing_id", db, columns)
        reliefApplications = try OwnedRecords(ReliefApplication.self, by: "person_id", db, columns)
        trips = try OwnedRecords(Trip.self, by: "person_id", db, columns)
        travelPermits = try OwnedRecords(TravelPermit.self, by: "person_id", db, columns)
        stays = try OwnedRecords(Stay.self, by: "person_id", db, columns)
        payments = try OwnedRecords(Payment.self, by: "person_id", db, columns)
    }

    /// Everything that is recorded of a person.
    func file(of person: Person) throws -> PersonFile {
        var file = PersonFile(person)
        try fill(&file)
        return file
    }

    /// Adds everything that is recorded of a person to a file that holds the person alone.
    func fill(_ file: inout PersonFile) throws {
        let id = file.person.personID
        try documents.add(of: id, to: &file.documents)
        try permits.add(of: id, to: &file.permits)
        try filings.add(of: id, to: &file.filings)
        // What belongs to filings is read in the order of these, which is that of their ids.
        file.filings.sortByID()
        for filingID in file.filings.map(\.filingID) {
            try events.add(of: filingID, to: &file.events)
            // What names the person as well comes with the person's own.
            try evidenceOfFilings.add(of: filingID, to: &file.evidence) { row in
                row.bytes(personPlace).map { id.byteOrder(of: $0) != 0 } ?? true
            }
        }
        try evidence.add(of: id, to: &file.evidence)
        try reliefApplications.add(of: id, to: &file.reliefApplications)
        try trips.add(of: id, to: &file.trips)
        try travelPermits.add(of: id, to: &file.travelPermits)
        try stays.add(of: id, to: &file.stays)
        try payments.add(of: id, to: &file.payments)
        file.sortByID()
    }
}

extension PersonFile {
    fileprivate mutating func sortByID() {
        documents.sortByID()
        permits.sortByID()
        events.sortByID()
        evidence.sortByID()
        reliefApplications.sortByID()
        trips.sortByID()
        travelPermits.sortByID()
        stays.sortByID()
        payments.sortByID()
    }
}

extension Array where Element: Mobility.Record {
    fileprivate mutating func sortByID() {
        if count > 1 { sort { $0.id < $1.id } }
    }
}
