import CivilCalendar
import Mobility

/// A filing after whose approval a card is awaited.
struct NaiveAwaitedCard {
    let filing: NaiveFiling
    let approvedOn: Day
    /// The day on which the card was issued, if it was.
    let issuedOn: Day?
    /// Days on which a certificate stands in for the card.
    let certificates: [(from: Day, through: Day)]
}

/// The `card.*` rules.
extension NaivePerson {
    /// "Approved by D, until the card_issued_on (on or after filed_on) of the permit that it led to"; a certificate
    /// ends it "from captured_on to the window's end".
    func cardsMissing(on day: Day) -> [NaiveTruth] {
        awaitedCards.filter { isMissing($0, on: day) }.map { card in
            NaiveTruth(
                rule: "card.missing", record: card.filing.record.filingID, severity: .warning,
                days: day - card.approvedOn, facts: { ["filing_id": card.filing.record.filingID] })
        }
    }

    func isCardMissing(on day: Day) -> Bool { awaitedCards.contains { isMissing($0, on: day) } }

    func isMissing(_ card: NaiveAwaitedCard, on day: Day) -> Bool {
        guard day >= card.approvedOn else { return false }
        if let issuedOn = card.issuedOn, day >= issuedOn { return false }
        return !card.certificates.contains { $0.from <= day && day <= $0.through }
    }

    func awaited() -> [NaiveAwaitedCard] {
        filings.compactMap { filing in
            guard filing.outcome == .approved, let approvedOn = filing.decidedOn, filing.record.procedure != .renewal
            else { return nil }
            let permit = permitLedTo(by: filing, approvedOn: approvedOn)
            let issuedOn = permit?.record.cardIssuedOn.flatMap { $0 >= filing.filedOn ? $0 : nil }
            var certificates: [(from: Day, through: Day)] = []
            for measure in measures(.acceptCertificate, for: permit?.type) {
                for piece in file.evidence where piece.kind == .statusCertificate {
                    if NaiveRelief.window(of: measure, contains: piece.capturedOn) {
                        certificates.append((piece.capturedOn, measure.until ?? .latest))
                    }
                }
            }
            return NaiveAwaitedCard(
                filing: filing, approvedOn: approvedOn, issuedOn: issuedOn, certificates: certificates)
        }
    }

    /// "For card its permit_id, else the person's first other permit with valid_from ≥ filed_on, else the last one
    /// that began before and ends after decided_on."
    private func permitLedTo(by filing: NaiveFiling, approvedOn: Day) -> NaivePermit? {
        if filing.record.procedure == .card, let own = permit(filing.record.permitID) { return own }
        let others = permits.filter { $0.permitID != filing.record.permitID }
        return others.first { $0.validFrom >= filing.filedOn }
            ?? others.last { $0.validFrom < approvedOn && $0.end > approvedOn }
    }

    /// "After the card_expires_on of the permit in force (or latest), none newer in documents."
    func cardsExpired(on day: Day) -> [NaiveTruth] {
        let begun = permits.filter { $0.validFrom <= day }
        guard let permit = begun.last(where: { day <= $0.end }) ?? begun.last,
            let expiresOn = permit.record.cardExpiresOn, day > expiresOn
        else { return [] }
        let hasNewer = file.documents.contains { document in
            guard document.type == .carneExtranjeria, let newer = document.expiresOn, newer > expiresOn
            else { return false }
            return document.issuedOn ?? .earliest <= day
        }
        if hasNewer { return [] }
        return [
            NaiveTruth(
                rule: "card.expired", record: permit.permitID, severity: .high, days: day - expiresOn,
                facts: { ["card_expires_on": "\(expiresOn)"] })
        ]
    }
}
