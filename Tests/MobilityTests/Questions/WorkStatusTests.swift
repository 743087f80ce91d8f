import CivilCalendar
import Mobility
import Testing

/// Who worked under which status, against worked examples and against the rule.
@Suite struct WorkStatusTests {
    private static let employee =
        "people: {person_id: E1, kind: employee, given_names: A, family_names: B, nationality: DEU}"
    private static let permit =
        "permits: {permit_id: P1, person_id: E1, visa_type: resident_worker, valid_from: 2024-01-01, valid_until: "
        + "2024-12-31}"

    private func stretches(_ lines: String, from: String, through: String) throws -> [String] {
        let book = RecordBook(try records(lines))
        let dossier = try #require(book.dossiers.first { $0.subject.person.personID == "E1" })
        let status = WorkStatus(
            dossier, circumstances: Circumstances(), policy: try TestPolicy.peru(),
            from: try #require(Day(iso: from)), through: try #require(Day(iso: through)))
        return status.stretches.map { stretch in
            let what = [stretch.permitID, stretch.filingID, stretch.visaType?.rawValue].compactMap(\.self)
            return "\(stretch.from)…\(stretch.through) \(what.joined(separator: " ")) "
                + "\(stretch.mayWork) \(stretch.basis.rawValue)"
        }
    }

    @Test("a permit allows work through its last day, and not after it")
    func permit() throws {
        #expect(
            try stretches("\(Self.employee)\n\(Self.permit)", from: "2023-12-01", through: "2025-01-02") == [
                "2024-01-01…2024-12-31 P1 resident_worker true permit_in_force", "2025-01-01…2025-01-02  false none",
            ])
    }

    @Test("employment before the permit is not covered by it")
    func before() throws {
        let employed = Self.employee.replacing(
            "nationality: DEU", with: "nationality: DEU, employment_start: 2023-12-30")
        #expect(
            try stretches("\(employed)\n\(Self.permit)", from: "2023-01-01", through: "2024-01-01") == [
                "2023-12-30…2023-12-31  false none", "2024-01-01…2024-01-01 P1 resident_worker true permit_in_force",
            ])
    }

    /// The day of filing, and what holds on the day after the end. The last day on which it is in time is 2024-12-31.
    @Test(
        "a filing by the last day keeps the right while it is pending, one after it does not",
        arguments: [
            ("2024-12-31", "2025-01-01…2025-03-01 P1 F1 resident_worker true filing_in_time"),
            ("2025-01-01", "2025-01-01…2025-03-01  false none"),
        ])
    func filing(filedOn: String, expected: String) throws {
        let filing =
            "filings: {filing_id: F1, person_id: E1, procedure: renewal, permit_id: P1, filed_on: \(filedOn), outcome: "
            + "pending}"
        #expect(
            try stretches("\(Self.employee)\n\(Self.permit)\n\(filing)", from: "2025-01-01", through: "2025-03-01")
                == [expected])
    }

    @Test("a denied filing keeps it until the day before the denial")
    func denied() throws {
        let filing =
            "filings: {filing_id: F1, person_id: E1, procedure: renewal, permit_id: P1, filed_on: 2024-12-01, outcome: "
            + "denied, decided_on: 2025-02-01}"
        #expect(
            try stretches("\(Self.employee)\n\(Self.permit)\n\(filing)", from: "2024-12-31", through: "2025-02-02") == [
                "2024-12-31…2024-12-31 P1 resident_worker true permit_in_force",
                "2025-01-01…2025-01-31 P1 F1 resident_worker true filing_in_time", "2025-02-01…2025-02-02  false none",
            ])
    }

    @Test("a permit that allows no work, a visit and a nationality are told")
    func others() throws {
        let rentier = Self.permit.replacing("resident_worker", with: "rentier")
        #expect(
            try stretches("\(Self.employee)\n\(rentier)", from: "2024-05-01", through: "2024-05-02")
                == ["2024-05-01…2024-05-02 P1 rentier false permit_in_force"])
        let visit = "stays: {stay_id: S1, person_id: E1, visa_type: tourist, entered_on: 2024-05-01, days_granted: 30}"
        #expect(
            try stretches("\(Self.employee)\n\(visit)", from: "2024-01-01", through: "2024-05-02")
                == ["2024-05-01…2024-05-02 tourist false none"])
        let peruvian = Self.employee.replacing("DEU", with: "PER, employment_start: 2024-01-01")
        #expect(
            try stretches(peruvian, from: "2023-01-01", through: "2024-01-02")
                == ["2024-01-01…2024-01-02  true nationality"])
        #expect(try stretches(Self.employee, from: "2023-01-01", through: "2024-01-02").isEmpty)
    }

    @Test("a leap day and an employment that ends cut nothing short")
    func ends() throws {
        let left = Self.employee.replacing("nationality: DEU", with: "nationality: DEU, employment_end: 2024-02-29")
        #expect(
            try stretches("\(left)\n\(Self.permit)", from: "2024-02-28", through: "2024-12-31")
                == ["2024-02-28…2024-02-29 P1 resident_worker true permit_in_force"])
    }

    @Test("it says of each day what work.unauthorised says")
    func agreesWithTheRule() throws {
        let policy = try TestPolicy.peru()
        var counts = [true: 0, false: 0]
        for seed in UInt64(1)...150 {
            let book = RecordBook(try RandomRecords(seed: seed).records)
            let circumstances = Circumstances(outages: book.outages, reliefMeasures: book.reliefMeasures)
            let evaluation = Evaluation(policy: policy, circumstances: circumstances)
            for dossier in book.dossiers {
                let file = dossier.subject
                let status = WorkStatus(
                    dossier, circumstances: circumstances, policy: policy, from: .earliest, through: .latest)
                guard let first = file.firstRecorded, file.person.kind == .employee else { continue }
                let unauthorised = evaluation.findings(for: dossier).filter { $0.rule == .workUnauthorised }.map(\.days)
                for stretch in status.stretches {
                    for day in [stretch.from, stretch.from + 1, stretch.through - 1, stretch.through]
                    where day >= stretch.from && day <= stretch.through {
                        counts[stretch.mayWork, default: 0] += 1
                        #expect(
                            unauthorised.contains { $0.contains(day) } == !stretch.mayWork,
                            "seed \(seed), \(file.person.personID), \(day), first recorded \(first)")
                    }
                }
                for days in unauthorised {
                    #expect(
                        status.stretches.contains { !$0.mayWork && days.contains($0.from) },
                        "seed \(seed), \(file.person.personID), \(days)")
                }
                // One after the other, and none that could have been joined.
                for (former, next) in zip(status.stretches, status.stretches.dropFirst()) {
                    #expect(former.through < next.from)
                }
            }
        }
        #expect(counts.values.allSatisfy { $0 > 100 }, "\(counts)")
    }
}
