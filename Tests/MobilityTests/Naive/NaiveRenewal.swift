import CivilCalendar
import Mobility

/// The `renewal.*` rules.
extension NaivePerson {
    func renewals(on day: Day) -> [NaiveTruth] {
        permits.filter(\.isRenewable).flatMap { permit in
            var truths: [NaiveTruth] = []
            if isUpcoming(permit, on: day) { truths.append(upcoming(permit, on: day)) }
            if isWindowOpen(permit, on: day) { truths.append(windowOpen(permit, on: day)) }
            if isLapsed(permit, on: day) { truths.append(lapsed(permit, on: day)) }
            if let late = filedLate(permit, on: day) { truths.append(late) }
            return truths + blocked(permit, on: day)
        }
    }

    /// "From end − 90 until the window opens, not filed."
    private func isUpcoming(_ permit: NaivePermit, on day: Day) -> Bool {
        day >= permit.end - 90 && day < permit.opening && permit.isFlagged(on: day) && !permit.isFiled(on: day)
    }

    private func upcoming(_ permit: NaivePermit, on day: Day) -> NaiveTruth {
        NaiveTruth(
            rule: "renewal.upcoming", record: permit.permitID, severity: .info, dueOn: permit.end,
            days: permit.end - day,
            facts: { ["expires_on": "\(permit.end)", "window_opens_on": "\(permit.opening)"] })
    }

    /// "From the opening through the end, not filed, no filing that names the permit denied by D."
    private func isWindowOpen(_ permit: NaivePermit, on day: Day) -> Bool {
        day >= permit.opening && day <= permit.end && permit.isFlagged(on: day) && !permit.isFiled(on: day)
            && !permit.naming.contains { $0.isDenied(by: day) }
    }

    /// "Warning, high from end − 30."
    private func windowOpen(_ permit: NaivePermit, on day: Day) -> NaiveTruth {
        NaiveTruth(
            rule: "renewal.window-open", record: permit.permitID,
            severity: day >= permit.end - 30 ? .high : .warning, dueOn: permit.end, days: permit.end - day,
            facts: { ["expires_on": "\(permit.end)", "days_left": "\(permit.end - day)"] })
    }

    /// "After L, not filed", while flagged.
    func isLapsed(_ permit: NaivePermit, on day: Day) -> Bool {
        day > permit.lawfulThrough && permit.isRenewable && permit.isFlagged(on: day) && !permit.isFiled(on: day)
    }

    private func lapsed(_ permit: NaivePermit, on day: Day) -> NaiveTruth {
        NaiveTruth(
            rule: "renewal.lapsed-unfiled", record: permit.permitID, severity: .critical, dueOn: day,
            days: day - permit.lawfulThrough,
            facts: {
                var facts = NaivePerson.lateness(permit, day)
                facts["expires_on"] = "\(permit.end)"
                return facts
            })
    }

    private static func lateness(_ permit: NaivePermit, _ day: Day) -> [String: String] {
        var facts = ["days_late": "\(day - permit.lawfulThrough)"]
        if let fine = permit.fine?.through(day) {
            facts["fine_min_pen"] = fine.min
            facts["fine_max_pen"] = fine.max
        }
        return facts
    }

    /// "Filed on D, and the earliest filing that counts on D was filed after L; true while paid_pen < fine_min_pen."
    private func filedLate(_ permit: NaivePermit, on day: Day) -> NaiveTruth? {
        guard let filing = permit.naming.first(where: { $0.counts(on: day) }),
            filing.filedOn > permit.lawfulThrough
        else { return nil }
        let paid = paidFine(permit, by: day)
        guard paid < permit.fine?.minimum(through: filing.filedOn) ?? 0 else { return nil }
        return NaiveTruth(
            rule: "renewal.filed-late", record: filing.record.filingID, severity: .warning,
            days: filing.filedOn - permit.lawfulThrough,
            facts: {
                var facts = NaivePerson.lateness(permit, filing.filedOn)
                facts["paid_pen"] = NaiveFine.soles(paid)
                return facts
            })
    }

    /// "Payments late_renewal_fine by D, paid on or after the end, of this permit (or of none, if the person has only
    /// one permit)."
    private func paidFine(_ permit: NaivePermit, by day: Day) -> Int {
        var sum = 0
        for payment in file.payments where payment.concept == .lateRenewalFine {
            guard payment.paidOn <= day, payment.paidOn >= permit.end else { continue }
            let isOfThis = payment.permitID == permit.permitID
            let isOfTheOnlyOne = payment.permitID == nil && permits.count == 1
            if isOfThis || isOfTheOnlyOne { sum += payment.amountPEN.centimos }
        }
        return sum
    }

    /// "Window-open or lapsed-unfiled is true on D, and an outage that covers renewal and the visa type contains D;
    /// critical once lapsed."
    private func blocked(_ permit: NaivePermit, on day: Day) -> [NaiveTruth] {
        guard !circumstances.outages.isEmpty else { return [] }
        let isLapsed = isLapsed(permit, on: day)
        guard isLapsed || isWindowOpen(permit, on: day) else { return [] }
        return circumstances.outages.filter { outage in
            outage.procedures.contains(.renewal)
                && (outage.visaTypes.isEmpty || outage.visaTypes.contains(permit.type))
                && outage.beganOn <= day && day <= outage.endedOn ?? .latest
        }.map { outage in
            NaiveTruth(
                rule: "renewal.blocked", record: "\(permit.permitID)/\(outage.outageID)",
                severity: isLapsed ? .critical : .high, dueOn: permit.end, days: permit.end - day,
                facts: { ["outage_id": outage.outageID, "expires_on": "\(permit.end)"] })
        }
    }
}
