import CivilCalendar

/// An approved filing that leads to a card, and the days on which the card is missing.
struct CardReading {
    let filing: FilingReading
    let decidedOn: Day
    /// The permit to which the filing led, where one is recorded.
    let permit: PermitReading?
    /// The certificates that stand in for the card for some time.
    let certificates: [Evidence]
    /// The days on which the card is missing.
    let missing: DaySet

    /// The approved filings of the person that lead to a card.
    static func all(_ reading: PersonReading) -> [CardReading] {
        reading.filings.compactMap { filing in
            guard filing.filing.outcome == .approved, filing.filing.procedure != .renewal,
                let decidedOn = filing.decidedOn
            else { return nil }
            return CardReading(filing, decidedOn: decidedOn, reading)
        }
    }

    private init(_ filing: FilingReading, decidedOn: Day, _ reading: PersonReading) {
        let filedOn = filing.filing.filedOn
        self.filing = filing
        self.decidedOn = decidedOn
        let permit = CardReading.permit(ledToBy: filing, decidedOn: decidedOn, reading)
        self.permit = permit
        let issuedOn = permit?.permit.cardIssuedOn.flatMap { $0 >= filedOn ? $0 : nil }
        let windows = reading.relief.measures(.acceptCertificate, for: permit?.permit.visaType).compactMap(\.window)
        var standIns: [DayRange] = []
        var used: [Evidence] = []
        for certificate in reading.file.evidence where certificate.kind == .statusCertificate {
            let accepted = windows.filter { $0.contains(certificate.capturedOn) }
            standIns += accepted.compactMap { DayRange(from: certificate.capturedOn, before: $0.end) }
            if !accepted.isEmpty { used.append(certificate) }
        }
        certificates = used
        missing = DaySet(DayRange(from: decidedOn, before: issuedOn)).subtracting(DaySet(standIns))
    }

    /// The permit of the card filing; else the person's first other permit that begins on the filing day or later; else
    /// the last other one that began before the decision and ends after it.
    private static func permit(
        ledToBy filing: FilingReading, decidedOn: Day, _ reading: PersonReading
    ) -> PermitReading? {
        if filing.filing.procedure == .card, let own = reading.permit(filing.filing.permitID) { return own }
        let others = reading.permits.filter { $0.permit.permitID != filing.filing.permitID }
        return others.first { $0.permit.validFrom >= filing.filing.filedOn }
            ?? others.last { other in
                other.permit.validFrom < decidedOn && (other.end.map { $0 > decidedOn } ?? true)
            }
    }
}
