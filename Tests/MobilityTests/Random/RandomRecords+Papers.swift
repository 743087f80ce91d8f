import CivilCalendar
import Mobility

extension RandomRecords {
    mutating func makeDocuments(_ personID: String, _ own: [Permit]) throws {
        for _ in 0..<source.one(of: [0, 1, 1, 2, 3]) {
            let issuedOn = days.any(&source)
            try makeDocument(
                personID, .passport, "DEU", source.chance(75) ? issuedOn : nil,
                source.chance(90) ? days.near(issuedOn + 200, &source) : nil)
        }
        for permit in own where source.chance(40) {
            let cardEnd = permit.cardExpiresOn ?? permit.validFrom
            try makeDocument(
                personID, .carneExtranjeria, "PER", source.chance(70) ? days.near(cardEnd, &source) : nil,
                source.chance(90) ? days.near(cardEnd, &source) : nil)
        }
        for _ in 0..<source.one(of: [0, 0, 1, 2, 3, 4]) {
            let type = source.one(of: [
                DocumentType.criminalRecord, .criminalRecord, .contract, .birthCertificate, .other,
            ])
            let country = source.one(of: ["PER", "PER", "DEU", nil])
            let issuedOn = source.chance(88) ? issueDay(own) : nil
            // Two copies of one day are a tie.
            for _ in 0..<source.one(of: [1, 1, 1, 1, 2]) { try makeDocument(personID, type, country, issuedOn, nil) }
        }
    }

    /// About as old on a permit's last day as a paper may be.
    private mutating func issueDay(_ own: [Permit]) -> Day {
        guard let permit = own.randomElement(using: &source), let end = permit.validUntil, source.chance(70)
        else { return days.any(&source) }
        return days.keep(end.adding(months: source.one(of: [-6, -3])) + source.number(-2...2))
    }

    private mutating func makeDocument(
        _ personID: String, _ type: DocumentType, _ country: String?, _ issuedOn: Day?, _ expiresOn: Day?
    ) throws {
        try add(
            IdentityDocument.self,
            [
                "document_id": .text(id("C")), "person_id": .text(personID), "type": .code(type),
                "issuing_country": .optional(country), "issued_on": .optional(issuedOn),
                "expires_on": .optional(expiresOn),
            ])
    }
}
