public import CivilCalendar

/// Where somebody stands who is in no database: one status, and at most one application in process.
public struct TripPosition: Sendable {
    /// The status.
    public let visaType: VisaType
    /// Its last valid day; nil for a status that has no end, and for a visitor.
    public var validUntil: Day?
    /// The day on which an application was or will be filed.
    public var filedOn: Day?
    /// What is applied for.
    public var procedure = Procedure.renewal
    /// The day of the approval. The status is then the one that it gave.
    public var approvedOn: Day?
    /// The day of the denial.
    public var deniedOn: Day?
    /// The day on which the card (carné de extranjería) of the approved application was issued.
    public var cardIssuedOn: Day?
    /// The day on which a travel permit was issued, and the day of leaving stated in it.
    public var travelPermit: (issuedOn: Day, departsOn: Day)?
    /// For a visitor, the day of entry and the days granted.
    public var visit: (enteredOn: Day, daysGranted: Int)?

    /// A status, of which the rest is to be filled in.
    public init(_ visaType: VisaType) { self.visaType = visaType }

    /// The position as the records of a person.
    /// - Parameter day: the asked day, by which the status has begun.
    public func dossier(asOf day: Day) -> Dossier {
        var file = PersonFile(Person(hypotheticalBornOn: nil))
        if let visit {
            file.stays = [
                Stay(
                    hypothetical: visaType, enteredOn: visit.enteredOn, daysGranted: visit.daysGranted, exitedOn: nil)
            ]
        } else {
            file.permits = [
                Permit(
                    hypothetical: visaType, validFrom: validFrom(day), validUntil: validUntil,
                    cardIssuedOn: cardIssuedOn)
            ]
        }
        if let filedOn {
            file.filings = [
                Filing(
                    hypothetical: procedure, filedOn: filedOn, permitID: namesStatus ? Hypothetical.id : nil,
                    outcome: approvedOn != nil ? .approved : deniedOn != nil ? .denied : .pending,
                    decidedOn: approvedOn ?? deniedOn)
            ]
        }
        if let travelPermit {
            file.travelPermits = [
                TravelPermit(hypotheticalIssuedOn: travelPermit.issuedOn, departsOn: travelPermit.departsOn)
            ]
        }
        return Dossier(subject: file)
    }

    /// Whether the application is about the status told. One that was approved led to it instead; a card belongs to it
    /// in any case.
    private var namesStatus: Bool { visit == nil && (procedure == .card || approvedOn == nil) }

    /// A status that an approval gave began with it; any other long ago.
    private func validFrom(_ day: Day) -> Day {
        if let approvedOn, procedure == .initial || procedure == .changeOfStatus { return approvedOn }
        return min(day, filedOn ?? day, validUntil ?? day)
    }
}
