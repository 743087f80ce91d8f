import CivilCalendar
import Mobility

/// The rules about leaving with, without and longer than a travel permit.
extension NaivePerson {
    /// "The trip needs one and none given to it is issued by D; through the day of leaving. apply_by = leaving − 3.
    /// Critical once apply_by has passed."
    func travelPermitsMissing(on day: Day) -> [NaiveTruth] {
        journeys.compactMap { journey in
            guard journey.needsPermit, day >= journey.warnedFrom, day <= journey.leaving else { return nil }
            if let issuedOn = journey.permit?.issuedOn, issuedOn <= day { return nil }
            let applyBy = journey.leaving - 3
            return NaiveTruth(
                rule: "travel.permit-missing", record: journey.trip.tripID,
                severity: day > applyBy ? .critical : .high, dueOn: applyBy, days: journey.leaving - day,
                facts: { ["trip_id": journey.trip.tripID, "apply_by": "\(applyBy)"] })
        }
    }

    /// "A trip that needs a permit and returns after permit_valid_until, with or without a permit; through the return.
    /// trip_days = return − leaving."
    func travelPermitsExceeded(on day: Day) -> [NaiveTruth] {
        journeys.compactMap { journey in
            guard journey.needsPermit, day >= journey.warnedFrom, day <= journey.back ?? .latest,
                let returning = journey.returnDay(seenOn: day), returning > journey.permitValidUntil
            else { return nil }
            return NaiveTruth(
                rule: "travel.permit-exceeded", record: journey.trip.tripID, severity: .high,
                dueOn: journey.permitValidUntil, days: returning - journey.leaving,
                facts: {
                    [
                        "trip_id": journey.trip.tripID, "permit_valid_until": "\(journey.permitValidUntil)",
                        "trip_days": "\(returning - journey.leaving)",
                    ]
                })
        }
    }

    /// "Needs one, has none, and an issued one for the day of leaving went to an earlier trip; same days as
    /// permit-exceeded."
    func travelPermitsReused(on day: Day) -> [NaiveTruth] {
        journeys.enumerated().compactMap { index, journey in
            guard journey.needsPermit, journey.permit == nil, day >= journey.warnedFrom, day <= journey.back ?? .latest
            else { return nil }
            let used = journeys.prefix(index).compactMap { $0.permit?.travelPermitID }
            let reused = earliestTravelPermitsFirst.first {
                journey.isCovered(by: $0) && used.contains($0.travelPermitID)
            }
            guard let reused else { return nil }
            return NaiveTruth(
                rule: "travel.permit-reused", record: journey.trip.tripID, severity: .high, dueOn: journey.leaving,
                facts: { ["trip_id": journey.trip.tripID, "travel_permit_id": reused.travelPermitID] })
        }
    }

    /// "Until a filing of any procedure filed after the void began."
    func applicationsVoid(on day: Day) -> [NaiveTruth] {
        journeys.compactMap { journey in
            guard let voidFrom = journey.voidFrom, day >= voidFrom,
                !filings.contains(where: { $0.filedOn > voidFrom && $0.filedOn <= day })
            else { return nil }
            return NaiveTruth(
                rule: "travel.application-void", record: journey.trip.tripID, severity: .critical,
                facts: { [self] in
                    [
                        "trip_id": journey.trip.tripID,
                        "filing_id": filingInProcess(on: journey.leaving)?.record.filingID ?? "",
                    ]
                })
        }
    }

    /// "The earliest filed one pending on left_on; else, of the approved ones whose card is missing on left_on, the
    /// last decided; none for a cpp holder without either."
    private func filingInProcess(on leftOn: Day) -> NaiveFiling? {
        if let pending = filings.first(where: { $0.isPending(on: leftOn) }) { return pending }
        var last: NaiveAwaitedCard?
        for card in awaitedCards where isMissing(card, on: leftOn) {
            if let former = last {
                // "Ties are broken by id."
                let isLater = card.approvedOn > former.approvedOn
                let isTie = card.approvedOn == former.approvedOn
                guard isLater || (isTie && card.filing.record.filingID < former.filing.record.filingID)
                else { continue }
            }
            last = card
        }
        return last?.filing
    }

    /// "leaving ≤ end < return (or no known return), permit flagged and not filed on D; from leaving − 60 through the
    /// return." What never ends doesn't end abroad.
    func expiringAbroad(on day: Day) -> [NaiveTruth] {
        journeys.flatMap { journey in
            permits.compactMap { permit in
                guard journey.leaving <= permit.end, permit.end < journey.back ?? .latest,
                    day >= journey.leaving - 60, day <= journey.back ?? .latest,
                    permit.isFlagged(on: day), !permit.isFiled(on: day)
                else { return nil }
                return NaiveTruth(
                    rule: "travel.expires-abroad", record: "\(permit.permitID)/\(journey.trip.tripID)",
                    severity: .high, dueOn: permit.end, days: permit.end - day,
                    facts: { ["trip_id": journey.trip.tripID, "expires_on": "\(permit.end)"] })
            }
        }
    }
}
