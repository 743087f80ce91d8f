/// Records of any kind by their kind, as read from files, before or without a database.
public struct RecordBook: Sendable {
    public var employers: [Employer] = []
    public var outages: [Outage] = []
    public var reliefMeasures: [ReliefMeasure] = []
    private var files: [String: PersonFile] = [:]

    /// Sorts records into the files of the people to whom they belong. A record of nobody known is left out; whoever
    /// reads files for keeps checks that before.
    public init(_ records: [any Record]) {
        for case let person as Person in records { files[person.personID] = PersonFile(person) }
        var ownerOfFiling: [String: String] = [:]
        for case let filing as Filing in records { ownerOfFiling[filing.filingID] = filing.personID }
        for record in records {
            switch record {
            case let employer as Employer: employers.append(employer)
            case let outage as Outage: outages.append(outage)
            case let measure as ReliefMeasure: reliefMeasures.append(measure)
            case let document as IdentityDocument: files[document.personID]?.documents.append(document)
            case let permit as Permit: files[permit.personID]?.permits.append(permit)
            case let filing as Filing: files[filing.personID]?.filings.append(filing)
            case let event as FilingEvent: files[ownerOfFiling[event.filingID] ?? ""]?.events.append(event)
            case let piece as Evidence:
                let owners = Set([piece.personID, piece.filingID.flatMap { ownerOfFiling[$0] }].compactMap(\.self))
                for owner in owners { files[owner]?.evidence.append(piece) }
            case let application as ReliefApplication:
                files[application.personID]?.reliefApplications.append(application)
            case let trip as Trip: files[trip.personID]?.trips.append(trip)
            case let permit as TravelPermit: files[permit.personID]?.travelPermits.append(permit)
            case let stay as Stay: files[stay.personID]?.stays.append(stay)
            case let payment as Payment: files[payment.personID]?.payments.append(payment)
            default: break
            }
        }
    }

    /// The employers with their staff, in the order in which they came.
    public var employerFiles: [EmployerFile] {
        let staff = Dictionary(grouping: files.values.filter { $0.person.kind == .employee }) { $0.person.employerID }
        return employers.map { employer in
            var file = EmployerFile(employer)
            for member in staff[employer.employerID] ?? [] {
                file.foreignStaff.add(member.person, firstRecorded: member.firstRecorded)
            }
            return file
        }
    }

    /// The dossiers of all people, in order of their ids.
    public var dossiers: [Dossier] {
        let dependents = Dictionary(grouping: files.values) { $0.person.principalID }
        return files.values.sorted { $0.person.personID < $1.person.personID }.map { file in
            Dossier(
                subject: file,
                principal: file.person.principalID.flatMap { files[$0] },
                dependents: (dependents[file.person.personID] ?? [])
                    .sorted { $0.person.personID < $1.person.personID })
        }
    }
}
