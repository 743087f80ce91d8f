import GRDB
import Mobility

/// Reads what is recorded of people, one after the other.
///
/// The records in a file stand in order of their ids, so that what follows from them does not hang on the order in
/// which they were stored.
struct PersonFileReader {
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
        let id = person.personID
        var file = PersonFile(person)
        try documents.forEach(of: id) { file.documents.append($0) }
        try permits.forEach(of: id) { file.permits.append($0) }
        try filings.forEach(of: id) { file.filings.append($0) }
        // What belongs to filings is read in the order of these, which is that of their ids.
        file.filings.sortByID()
        for filing in file.filings {
            try events.forEach(of: filing.filingID) { file.events.append($0) }
            // What names the person as well comes with the person's own.
            try evidenceOfFilings.forEach(of: filing.filingID) { row in
                row.bytes(personPlace).map { id.byteOrder(of: $0) != 0 } ?? true
            } _: {
                file.evidence.append($0)
            }
        }
        try evidence.forEach(of: id) { file.evidence.append($0) }
        try reliefApplications.forEach(of: id) { file.reliefApplications.append($0) }
        try trips.forEach(of: id) { file.trips.append($0) }
        try travelPermits.forEach(of: id) { file.travelPermits.append($0) }
        try stays.forEach(of: id) { file.stays.append($0) }
        try payments.forEach(of: id) { file.payments.append($0) }
        file.sortByID()
        return file
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
