import CivilCalendar
import Mobility
import TestSupport
import Testing

/// The verdict on a trip must be what the report says once the trip is recorded, whatever else is recorded.
@Suite struct TripAgreementTests {
    @Test func itSaysWhatTheReportSaysOfTheRecordedTrip() throws {
        let policy = try TestPolicy.peru()
        var verdicts: [TripVerdict: Int] = [:]
        for seed in UInt64(1)...50 {
            var source = RandomSource(seed: seed &* 7_919)
            let book = RecordBook(try RandomRecords(seed: seed).records)
            let circumstances = Circumstances(outages: book.outages, reliefMeasures: book.reliefMeasures)
            for dossier in book.dossiers {
                let days = Self.days(of: dossier)
                guard !days.isEmpty else { continue }
                for _ in 0..<6 {
                    let leaves = source.one(of: days) + source.number(-2...2)
                    let returns = source.chance(75) ? leaves + source.one(of: [0, 1, 10, 30, 31, 190, 400]) : nil
                    let question = try #require(
                        TripQuestion(
                            dossier, circumstances: circumstances, asOf: leaves - source.one(of: [0, 1, 3, 4, 20, 70]),
                            leavesOn: leaves, returnsOn: returns))
                    guard question.dossier.subject.trips.allSatisfy({ $0.departsOn != leaves }) else { continue }
                    let answer = TripAnswer(question, policy: policy)
                    verdicts[answer.verdict, default: 0] += 1
                    let evaluation = Evaluation(policy: policy, circumstances: circumstances)
                    try compare(
                        answer, evaluation, dossier, "seed \(seed), \(dossier.subject.person.personID), \(leaves)…")
                }
            }
        }
        for verdict in TripVerdict.allCases { #expect((verdicts[verdict] ?? 0) > 20, "\(verdict.rawValue)") }
    }

    /// The days that occur in the records of a person.
    private static func days(of dossier: Dossier) -> [Day] {
        let file = dossier.subject
        let records: [any Record] = file.permits + file.filings + file.trips + file.travelPermits + file.stays
        return records.flatMap(\.fields).compactMap { if case .day(let day) = $0 { day } else { nil } }
    }

    private func compare(
        _ answer: TripAnswer, _ evaluation: Evaluation, _ recorded: Dossier, _ comment: Comment
    ) throws {
        let (leaves, returns) = (answer.question.leavesOn, answer.question.returnsOn)
        var dossier = recorded
        // Nothing is reported of leavers; of a trip the question is answered all the same.
        dossier.subject.person.employmentEnd = nil
        dossier.principal?.person.employmentEnd = nil
        func findings(_ values: [String: FieldValue]) throws -> [Finding] {
            var with = dossier
            let fixed: [String: FieldValue] = [
                "trip_id": .text("XX"), "person_id": .text(dossier.subject.person.personID), "departs_on": .day(leaves),
            ]
            with.subject.trips.append(try Trip.make(fixed.merging(values) { $1 }))
            return evaluation.findings(for: with)
        }
        let plan = try findings(["returns_on": .optional(returns)])
        let made = try findings([
            "returns_on": .optional(returns), "left_on": .day(leaves), "came_back_on": .optional(returns),
        ])
        func on(_ rule: RuleID) -> Finding? {
            plan.first { finding in
                finding.rule == rule && finding.days.contains(leaves)
                    && (rule == .travelHold || finding.recordID.hasSuffix("XX"))
            }
        }
        let hold = on(.travelHold)
        let lost = made.contains { finding in
            finding.rule == .travelAbsence && finding.severity == .critical && returns != nil
                && DayRange(leaves, through: returns).flatMap { finding.days.intersection($0) } != nil
        }
        let isDenied = answer.reasons.contains { if case .denied(_, true) = $0 { true } else { false } }
        let forbids =
            hold?.severity == .critical || (returns != nil && on(.travelExpiresAbroad) != nil)
            || on(.travelPermitExceeded) != nil || lost || isDenied
        let verdict: TripVerdict = forbids ? .no : hold == nil ? .yes : .withPermit
        #expect(answer.verdict == verdict, comment)
        #expect((answer.permit != nil) == (hold?.severity == .warning), comment)

        let missing = on(.travelPermitMissing).map { AskedFinding($0, on: leaves) }
        if hold?.severity == .warning {
            #expect((answer.permit?.issuedID == nil) == (missing != nil), comment)
            #expect(answer.permit?.applyBy.map(AskedValue.day) == missing?.fact(.applyBy), comment)
        }
        if let exceeded = on(.travelPermitExceeded) {
            let validUntil = AskedFinding(exceeded, on: leaves).fact(.permitValidUntil)
            #expect(answer.permit.map { AskedValue.day($0.validUntil) } == validUntil, comment)
        }
        #expect(
            answer.reasons.contains { if case .permitReused = $0 { true } else { false } }
                == (on(.travelPermitReused) != nil), comment)
        // Whoever is back by the earliest day is back in time.
        if let backBy = answer.backBy.first?.day, verdict != .no, let returns {
            #expect(returns <= backBy, comment)
        }
    }
}
