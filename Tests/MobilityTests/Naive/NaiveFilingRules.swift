import CivilCalendar
import Mobility

/// The `filing.*` rules, but for observations.
extension NaivePerson {
    func filingTruths(on day: Day) -> [NaiveTruth] {
        filings.flatMap { filing in
            var truths: [NaiveTruth] = []
            if filing.isPending(on: day) {
                truths.append(pending(filing, on: day))
                if day - filing.filedOn > 90 { truths.append(overdue(filing, on: day)) }
            }
            if let missing = evidenceMissing(filing, on: day) { truths.append(missing) }
            if let denied = denied(filing, on: day) { truths.append(denied) }
            return truths
        }
    }

    /// "While pending."
    private func pending(_ filing: NaiveFiling, on day: Day) -> NaiveTruth {
        NaiveTruth(
            rule: "filing.pending", record: filing.record.filingID, severity: .info, days: day - filing.filedOn,
            facts: { ["filed_on": "\(filing.filedOn)"] })
    }

    /// "Pending for more than 90 days."
    private func overdue(_ filing: NaiveFiling, on day: Day) -> NaiveTruth {
        NaiveTruth(
            rule: "filing.overdue-decision", record: filing.record.filingID, severity: .warning,
            days: day - filing.filedOn,
            facts: { ["filed_on": "\(filing.filedOn)", "days_pending": "\(day - filing.filedOn)"] })
    }

    /// "From filed_on while missing is not empty, of a withdrawn or void filing until decided_on; high while pending,
    /// warning after."
    private func evidenceMissing(_ filing: NaiveFiling, on day: Day) -> NaiveTruth? {
        guard day >= filing.filedOn else { return nil }
        if filing.outcome == .withdrawn || filing.outcome == .void, filing.isDecided(by: day) { return nil }
        let missing = missingEvidence(of: filing, on: day)
        guard !missing.isEmpty else { return nil }
        return NaiveTruth(
            rule: "filing.evidence-missing", record: filing.record.filingID,
            severity: filing.isPending(on: day) ? .high : .warning, facts: { ["missing": asSet(missing)] })
    }

    private func missingEvidence(of filing: NaiveFiling, on day: Day) -> [String] {
        var missing: [String] = []
        if !filing.hasFileNumber { missing.append("expediente_no") }
        if filing.record.publicationDate == nil { missing.append("publication_date") }
        if filing.record.verificationCode == nil { missing.append("verification_code") }
        // "A receipt counts from its captured_on."
        let hasReceipt = file.evidence.contains {
            $0.kind == .submissionReceipt && $0.filingID == filing.record.filingID && $0.capturedOn <= day
        }
        if !hasReceipt { missing.append("submission_receipt") }
        return missing
    }

    /// "From decided_on until another filing of renewal, initial or change_of_status of the person filed on or after
    /// decided_on, or until an exit (left_on ≥ decided_on); not while abroad." Not of `card`.
    private func denied(_ filing: NaiveFiling, on day: Day) -> NaiveTruth? {
        guard filing.isDenied(by: day), filing.record.procedure != .card, let decidedOn = filing.decidedOn
        else { return nil }
        let hasFiledAgain = filings.contains {
            $0 !== filing && $0.record.procedure != .card && $0.filedOn >= decidedOn && $0.filedOn <= day
        }
        let hasLeft = file.trips.contains { trip in
            guard let leftOn = trip.leftOn else { return false }
            return leftOn >= decidedOn && leftOn <= day
        }
        guard !hasFiledAgain, !hasLeft, !isAbroad(on: day) else { return nil }
        let leaveBy = leaveBy(filing)
        return NaiveTruth(
            rule: "filing.denied", record: filing.record.filingID, severity: .critical, dueOn: leaveBy,
            days: leaveBy.map { $0 - day }, facts: { ["leave_by": leaveBy.map { "\($0)" } ?? ""] })
    }

    /// "decided_on + 15 calendar days, or the end of the permit that it names, if later"; suspended days not counted.
    func leaveBy(_ filing: NaiveFiling) -> Day? {
        guard let decidedOn = filing.decidedOn else { return nil }
        let concerned = permit(filing.record.permitID)
        let suspensions = measures(.suspendDeadlines, for: concerned?.type)
        guard let term = NaiveRelief.term(15, after: decidedOn, without: suspensions) else { return nil }
        guard let concerned, filing.names(concerned.permitID) else { return term }
        // Whoever holds something that never ends needn't leave by any day.
        return concerned.end == .latest ? nil : max(term, concerned.end)
    }
}
