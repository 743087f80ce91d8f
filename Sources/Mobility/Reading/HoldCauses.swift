import CivilCalendar

/// What makes a travel permit necessary on a day.
struct HoldCauses {
    /// The filings pending on the day, by filing day, then id.
    let pending: [FilingReading]
    /// The approved filings whose card is missing on the day.
    let cardless: [CardReading]
    /// The permits in force on the day that are left only with a travel permit.
    let statuses: [PermitReading]

    init(on day: Day, _ reading: PersonReading, cards: [CardReading]) {
        pending = reading.filings.filter { $0.pending?.contains(day) ?? false }
        cardless = cards.filter { $0.missing.contains(day) }
        statuses = reading.permits.filter { permit in
            reading.policy.status(permit.permit.visaType).leavesOnlyWithPermit
                && (permit.inForce?.contains(day) ?? false)
        }
    }

    /// The application that is at stake: the earliest-filed pending one; else, of the approved ones without a card, the
    /// last decided, of several the first by id.
    var application: Filing? {
        if let first = pending.first { return first.filing }
        return cardless.max {
            ($0.decidedOn, $1.filing.filing.filingID) < ($1.decidedOn, $0.filing.filing.filingID)
        }?.filing.filing
    }

    /// The records, for whoever asks why.
    var records: [RecordReference] {
        pending.map { RecordReference($0.filing) } + cardless.map { RecordReference($0.filing.filing) }
            + statuses.map { RecordReference($0.permit) }
    }
}
