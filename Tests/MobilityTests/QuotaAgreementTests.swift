import CivilCalendar
import Mobility
import TestSupport
import Testing

/// The quota as ranges of days, against counting heads and pay day by day.
@Suite struct QuotaAgreementTests {
    @Test(arguments: 1...300 as ClosedRange<UInt64>) func randomStaffEveryDay(seed: UInt64) throws {
        let made = try RandomStaff(seed: seed)
        let evaluation = Evaluation(policy: try TestPolicy.peru(), circumstances: Circumstances())
        let findings = RecordBook(made.records).employerFiles.flatMap { evaluation.findings(for: $0) }
        for employer in made.employers {
            let naive = NaiveQuota(
                employer: employer, people: made.people, permits: made.permits, stays: made.stays)
            for day in (0..<500).map({ made.start + $0 }) {
                let found = findings.filter { $0.recordID == employer.employerID && $0.days.contains(day) }
                let truth = naive.truth(on: day)
                try #require(found.count == (truth == nil ? 0 : 1), "seed \(seed), \(day)")
                guard let truth, let finding = found.first else { continue }
                let asked = AskedFinding(finding, on: day)
                try #require(finding.severity == truth.severity, "seed \(seed), \(day)")
                for (name, value) in truth.facts() {
                    let fact = try #require(FactName(rawValue: name).flatMap(asked.fact))
                    try #require(fact.text == value, "seed \(seed), \(day), \(name)")
                }
            }
        }
    }

    /// Some employers and some people who come and go.
    struct RandomStaff {
        let start = Day(year: 2023, month: 11, day: 1) ?? .earliest
        var employers: [Employer] = []
        var people: [Person] = []
        var permits: [Permit] = []
        var stays: [Stay] = []
        var records: [any Record] { employers + people + permits + stays }

        init(seed: UInt64) throws {
            var source = RandomSource(seed: seed)
            for number in 0..<2 {
                employers.append(
                    try Employer.make([
                        "employer_id": .text("M\(number)"), "legal_name": .text("N"),
                        "headcount": source.chance(75) ? .integer(source.one(of: [0, 1, 5, 10, 11, 20, 50])) : .empty,
                        "payroll_pen": source.chance(60)
                            ? .money(Money(centimos: source.one(of: [0, 10_000, 33_333, 100_000]))) : .empty,
                    ]))
            }
            for number in 0..<source.number(0...12) {
                let id = "E\(number)"
                func day(_ percent: Int) -> FieldValue {
                    source.chance(percent) ? .day(start + source.number(0...499)) : .empty
                }
                people.append(
                    try Person.make([
                        "person_id": .text(id), "kind": .code(source.chance(90) ? PersonKind.employee : .dependent),
                        "employer_id": source.chance(90) ? .text("M\(source.number(0...1))") : .empty,
                        "given_names": .text("A"), "family_names": .text("B"),
                        "nationality": .text(source.chance(20) ? "PER" : "DEU"), "employment_start": day(50),
                        "employment_end": day(40),
                        "monthly_pay_pen": source.chance(80)
                            ? .money(Money(centimos: source.one(of: [900, 2_700, 3_000, 3_001, 9_000]))) : .empty,
                        "quota_exempt": source.chance(30) ? .flag(source.chance(50)) : .empty,
                    ]))
                if source.chance(60) {
                    permits.append(
                        try Permit.make([
                            "permit_id": .text("P\(number)"), "person_id": .text(id),
                            "visa_type": .code(VisaType.residentWorker),
                            "valid_from": .day(start + source.number(0...499)), "valid_until": .day(start + 700),
                        ]))
                }
                if source.chance(30) {
                    stays.append(
                        try Stay.make([
                            "stay_id": .text("S\(number)"), "person_id": .text(id),
                            "visa_type": .code(VisaType.tourist),
                            "entered_on": .day(start + source.number(0...499)), "days_granted": .integer(90),
                        ]))
                }
            }
        }
    }
}
