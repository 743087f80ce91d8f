import CivilCalendar
import Mobility
import MobilityExchange
import MobilityPolicy
import Testing

/// `employer.quota` names the limits that are reached, and no other.
@Suite struct QuotaWordsTests {
    struct Quota: Sendable, CustomTestStringConvertible {
        let headcount: FactValue
        let payroll: FactValue
        let severity: Severity
        let says: String
        var testDescription: String { says }
    }

    @Test(arguments: [
        Quota(
            headcount: .percent(hundredths: 2_000), payroll: .percent(hundredths: 4_608), severity: .high,
            says: "20.00 % of the headcount and 46.08 % of the payroll. That is above the limit of 30 % of the payroll."
        ),
        Quota(
            headcount: .percent(hundredths: 4_000), payroll: .none, severity: .high,
            says: "40.00 % of the headcount. That is above the limit of 20 % of the headcount."),
        Quota(
            headcount: .percent(hundredths: 2_100), payroll: .percent(hundredths: 3_001), severity: .high,
            says: "That is above the limit of 20 % of the headcount and 30 % of the payroll."),
        Quota(
            headcount: .percent(hundredths: 1_031), payroll: .percent(hundredths: 2_948), severity: .warning,
            says: "Near the limit of 30 % of the payroll."),
        // A hair above the limit: the share is told rounded.
        Quota(
            headcount: .percent(hundredths: 2_000), payroll: .none, severity: .high,
            says: "That is above the limit of 20 % of the headcount."),
        Quota(
            headcount: .percent(hundredths: 2_000), payroll: .percent(hundredths: 1_000), severity: .high,
            says: "10.00 % of the payroll. That is above the limit of 20 % of the headcount."),
        // Of a headcount of 0 there is no share.
        Quota(
            headcount: .none, payroll: .none, severity: .high,
            says: "2 foreign employees count. That is above the limit of 20 % of the headcount."),
    ])
    func onlyWhatIsReachedIsNamed(quota: Quota) throws {
        let facts = [
            Fact(.headcountShare, quota.headcount), Fact(.payrollShare, quota.payroll), Fact(.foreignStaff, .number(2)),
        ]
        let finding = try #require(
            Finding(
                rule: .employerQuota, personID: nil, recordID: "NORTE", severity: quota.severity, days: .always,
                details: [Finding.DatedDetail(from: .earliest, detail: Detail(facts: facts))]))
        let day = try #require(Day(year: 2026, month: 11, day: 21))
        let rendering = Rendering(policy: try PolicyLibrary.peru().policy, language: .en)
        let message = rendering.message(AskedFinding(finding, on: day)).replacing("\u{A0}", with: " ")
        #expect(message.hasPrefix("NORTE: 2 foreign employees count"), "\(message)")
        #expect(message.hasSuffix(quota.says), "\(message)")
    }
}
