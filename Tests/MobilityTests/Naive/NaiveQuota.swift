import CivilCalendar
import Mobility

/// `employer.quota`, day by day.
///
/// "Where headcount is given, foreign employees employed on D and not exempt above 20 % of it, or above 30 % of
/// payroll_pen where given; warning from 18 % and 27 %, high above the limit."
struct NaiveQuota {
    let employer: Employer
    let people: [Person]
    let permits: [Permit]
    let stays: [Stay]

    func truth(on day: Day) -> NaiveTruth? {
        let counted = people.filter { counts($0, on: day) }
        guard !counted.isEmpty else { return nil }
        let pay = counted.reduce(0) { $0 + ($1.monthlyPayPEN?.centimos ?? 0) }
        guard let headcount = employer.headcount else { return nil }
        var severities: [Severity] = []
        var facts: [String: String] = [:]
        if counted.count * 100 >= headcount * 18 { severities.append(.warning) }
        if counted.count * 100 > headcount * 20 { severities.append(.high) }
        facts["headcount_share"] = share(counted.count, headcount)
        if let payroll = employer.payrollPEN?.centimos {
            if pay * 100 >= payroll * 27 { severities.append(.warning) }
            if pay * 100 > payroll * 30 { severities.append(.high) }
            facts["payroll_share"] = share(pay, payroll)
        }
        guard let severity = severities.max() else { return nil }
        return NaiveTruth(
            rule: "employer.quota", record: employer.employerID, severity: severity, facts: { [facts] in facts })
    }

    /// "Employed on D: employment_start (empty: the first valid_from or entered_on) ≤ D ≤ employment_end."
    private func counts(_ person: Person, on day: Day) -> Bool {
        guard person.kind == .employee, person.employerID == employer.employerID, person.nationality != "PER",
            person.quotaExempt != true
        else { return false }
        let first =
            permits.filter { $0.personID == person.personID }.map(\.validFrom)
            + stays.filter { $0.personID == person.personID }.map(\.enteredOn)
        guard let start = person.employmentStart ?? first.min() else { return false }
        return start <= day && day <= person.employmentEnd ?? .latest
    }

    /// A percentage with two decimals.
    private func share(_ part: Int, _ whole: Int) -> String {
        guard whole > 0 else { return "" }
        let hundredths = (Double(part) * 10_000 / Double(whole)).rounded(.toNearestOrAwayFromZero)
        return NaiveFine.soles(Int(hundredths))
    }
}
