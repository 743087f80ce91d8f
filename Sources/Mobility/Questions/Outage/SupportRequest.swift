public import CivilCalendar

/// What a mail to the portal's support says of a person and of what failed.
///
/// Source: Migraciones guide: full name, passport number, carné number if any, the procedure, a screenshot of the error
/// and a detailed description.
public struct SupportRequest: Sendable {
    /// What is lacking for such a mail.
    public enum Gap: Error, Equatable, Sendable {
        /// No passport with a number is recorded.
        case noPassport
    }

    /// The person.
    public let person: Person
    /// The passport.
    public let passport: IdentityDocument
    /// The number on it.
    public let passportNumber: String
    /// The number of the carné de extranjería, if the person has one.
    public let carneNumber: String?
    /// The permit in force on the day or, where none is, the latest.
    public let permit: Permit?
    /// Its end; nil without one.
    public let permitEnd: Day?
    /// What can't be done.
    public let procedure: PortalService
    /// The outage in which it fails, where one is recorded.
    public let outage: Outage?
    /// The days of the failed attempts recorded for the person in that outage through the day, each once, in order.
    public let attempts: [Day]
    /// The day of the mail.
    public let day: Day

    /// Whether the passport has expired by the day, which the mail can't mend.
    public var passportHasExpired: Bool { passport.expiresOn.map { $0 < day } ?? false }

    /// Gathers it from a dossier.
    public init(
        _ reading: DossierReading, procedure: PortalService, outage: Outage?, on day: Day
    ) throws(Gap) {
        let file = reading.file
        guard let (passport, number) = SupportRequest.current(.passport, file, on: day) else { throw .noPassport }
        let current = reading.own.currentPermits.first { $0.days.contains(day) }?.permit
        person = file.person
        self.passport = passport
        passportNumber = number
        carneNumber = SupportRequest.current(.carneExtranjeria, file, on: day)?.number
        permit = current?.permit
        permitEnd = current?.end
        self.procedure = procedure
        self.outage = outage
        attempts = Set(
            file.evidence.filter {
                $0.kind == .failedAttempt && $0.outageID == outage?.outageID && $0.outageID != nil
                    && $0.personID == file.person.personID && $0.capturedOn <= day
            }.map(\.capturedOn)
        ).sorted()
        self.day = day
    }

    /// The document of a type that is good on a day: of those issued by then one that has not expired, the latest issued
    /// first; else the one that expired last.
    private static func current(
        _ type: DocumentType, _ file: PersonFile, on day: Day
    ) -> (document: IdentityDocument, number: String)? {
        let issued = file.documents.compactMap { document -> (document: IdentityDocument, number: String)? in
            guard document.type == type, let number = document.number?.trimmingBlanks(), !number.isEmpty,
                document.issuedOn.map({ $0 <= day }) ?? true
            else { return nil }
            return (document, number)
        }
        func rank(_ document: IdentityDocument) -> (Day, Day, String) {
            let end = document.expiresOn ?? .latest
            return end >= day
                ? (.latest, document.issuedOn ?? .earliest, document.documentID) : (end, .earliest, document.documentID)
        }
        return issued.max { rank($0.document) < rank($1.document) }
    }
}

extension SupportRequest {
    /// The outage that is on, on a day, and that keeps a person from something; of several the latest.
    public static func outage(of procedure: PortalService, for reading: DossierReading, on day: Day) -> Outage? {
        let type = reading.own.currentPermits.first { $0.days.contains(day) }?.permit.permit.visaType
        return reading.circumstances.outages.filter { outage in
            let covers =
                type.map { outage.blocks(procedure, for: $0) }
                ?? (outage.procedures.contains(procedure) && outage.visaTypes.isEmpty)
            return covers && (outage.days?.contains(day) ?? false)
        }.max { ($0.beganOn, $0.outageID) < ($1.beganOn, $1.outageID) }
    }
}
