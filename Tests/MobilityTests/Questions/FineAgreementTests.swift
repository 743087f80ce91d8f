import CivilCalendar
import Mobility
import TestSupport
import Testing

/// The calculator must say what the report says of the same facts. The records here are made anew, not taken from the
/// question.
@Suite struct FineAgreementTests {
    /// Facts as a user gives them, and the same facts as records.
    struct Facts {
        let question: FineQuestion
        let records: [any Record]

        init(seed: UInt64, policy: Policy) throws {
            var source = RandomSource(seed: seed)
            let isVisit = source.chance(35)
            let type =
                isVisit
                ? source.one(of: [VisaType.tourist, .businessVisitor])
                : source.one(of: VisaType.allCases.filter { !VisaType.visitorCodes.contains($0.rawValue) })
            let anchors = ["2019-12-31", "2020-03-15", "2021-08-15", "2023-10-22", "2024-02-29", "2026-12-31"]
            let anchor = try #require(Day(iso: source.one(of: anchors)))
            let start = anchor + source.number(-40...3)
            let late = source.one(of: [-1, 0, 1, 2, 10, 45, 400])
            let through = start + late + source.number(0...3)
            let closed = source.chance(50) ? start + late : nil
            var records: [any Record] = []
            let occasion: FineQuestion.Occasion
            if isVisit {
                let days = source.one(of: [0, 1, 30, 90])
                let enteredOn = start - days
                let exitedOn = closed.map { max($0, enteredOn) }
                occasion = .visit(type, enteredOn: enteredOn, daysGranted: days, exitedOn: exitedOn)
                records.append(
                    try Stay.make([
                        "stay_id": .text("S1"), "person_id": .text("E1"), "visa_type": .code(type),
                        "entered_on": .day(enteredOn), "days_granted": .integer(days), "exited_on": .optional(exitedOn),
                    ]))
            } else {
                let isIndefinite = policy.status(type).extensible == .indefinite
                occasion = .residence(type, expiredOn: isIndefinite ? nil : start, filedOn: closed)
                records.append(
                    try Permit.make([
                        "permit_id": .text("P1"), "person_id": .text("E1"), "visa_type": .code(type),
                        "valid_from": .day(start - 365), "valid_until": isIndefinite ? .empty : .day(start),
                    ]))
                if let closed {
                    records.append(
                        try Filing.make([
                            "filing_id": .text("F1"), "person_id": .text("E1"), "procedure": .text("renewal"),
                            "permit_id": .text("P1"), "filed_on": .day(closed), "outcome": .text("pending"),
                        ]))
                }
            }
            var question = FineQuestion(occasion, through: max(through, closed ?? through))
            try Facts.extras(&question, &records, near: start, &source)
            self.question = question
            self.records = records
        }

        private static func extras(
            _ question: inout FineQuestion, _ records: inout [any Record], near day: Day, _ source: inout RandomSource
        ) throws {
            question.birthDate = source.chance(30) ? (day + source.number(-30...30)).adding(years: -18) : nil
            records.append(
                try Person.make([
                    "person_id": .text("E1"), "kind": .text("employee"), "given_names": .text("A"),
                    "family_names": .text("B"), "nationality": .text("DEU"),
                    "birth_date": .optional(question.birthDate),
                ]))
            for index in 0..<source.one(of: [0, 0, 1, 2]) {
                let from = day + source.number(-20...60)
                let until = from + source.number(0...40)
                question.suspended += [DayRange(from, through: until)].compactMap(\.self)
                records.append(
                    try ReliefMeasure.make([
                        "relief_id": .text("R\(index)"), "norm": .text("N"), "effect": .text("suspend_fines"),
                        "from": .day(from), "until": .day(until),
                    ]))
            }
            if source.chance(25) {
                question.reliefAppliedFor = ["Ley-31732-fines"]
                records.append(
                    try ReliefApplication.make([
                        "application_id": .text("A1"), "relief_id": .text("Ley-31732-fines"), "person_id": .text("E1"),
                        "applied_on": .day(day),
                    ]))
            }
            question.usesPolicyRelief = source.chance(75)
            let concept =
                question.visaType == .tourist || question.visaType == .businessVisitor
                ? PaymentConcept.overstayFine : .lateRenewalFine
            for index in 0..<source.one(of: [0, 1, 1, 2]) {
                let paid = FineQuestion.Paid(
                    Money(centimos: source.one(of: [100, 5_000, 100_000])), on: day + source.number(-2...20))
                question.paid.append(paid)
                records.append(
                    try Payment.make([
                        "payment_id": .text("Y\(index)"), "person_id": .text("E1"), "concept": .code(concept),
                        "paid_on": .day(paid.on), "amount_pen": .money(paid.amount),
                    ]))
            }
        }

        /// What the report says on a day.
        func findings(on day: Day, policy: Policy) throws -> [AskedFinding] {
            let book = RecordBook(records)
            let circumstances = Circumstances(
                reliefMeasures: book.reliefMeasures + (question.usesPolicyRelief ? policy.reliefMeasures : []))
            let dossier = try #require(book.dossiers.first)
            let evaluation = Evaluation(policy: policy, circumstances: circumstances)
            return DayView(findings: evaluation.findings(for: dossier), on: day).findings
        }
    }

    @Test func itSaysWhatTheReportSays() throws {
        let policy = try TestPolicy.peru()
        var found: [RuleID: Int] = [:]
        for seed in UInt64(1)...3_000 {
            let facts = try Facts(seed: seed, policy: policy)
            let answer = FineAnswer(facts.question, policy: policy)
            let (rule, day): (RuleID, Day) =
                switch facts.question.occasion {
                case .residence(_, _, nil): (.renewalLapsedUnfiled, facts.question.through)
                case .residence: (.renewalFiledLate, facts.question.through)
                case .visit: (.visitorOverstay, answer.countedThrough)
                }
            let finding = try facts.findings(on: day, policy: policy).first { $0.finding.rule == rule }
            let isPaid = rule == .renewalFiledLate && answer.paid >= answer.min
            #expect((finding != nil) == (answer.daysLate > 0 && !isPaid), "seed \(seed)")
            consistent(answer, seed: seed)
            guard let finding else { continue }
            found[rule, default: 0] += 1
            #expect(finding.fineMin == answer.min, "seed \(seed)")
            #expect(finding.fineMax == answer.max, "seed \(seed)")
            #expect(finding.days == answer.daysLate, "seed \(seed)")
            if rule == .renewalFiledLate { #expect(finding.fact(.paidPEN) == .money(answer.paid), "seed \(seed)") }
            if rule == .visitorOverstay {
                // The finding counts on where the lenient reading has not come to its first day.
                #expect(finding.fact(.daysOverLenient) == .number(answer.daysLateLenient), "seed \(seed)")
            }
            #expect(Set(answer.conflicts).isSubset(of: finding.detail.trace.conflicts), "seed \(seed)")
            #expect(Set(answer.citations.filter { $0.key == .uit }).isSubset(of: finding.detail.trace.values))
        }
        for rule in [RuleID.renewalLapsedUnfiled, .renewalFiledLate, .visitorOverstay] {
            #expect((found[rule] ?? 0) > 200, "\(rule.rawValue)")
        }
    }

    /// The lines add up to the whole.
    private func consistent(_ answer: FineAnswer, seed: UInt64) {
        #expect(
            answer.years.reduce(0) { $0 + $1.days } == answer.daysLate - answer.daysLeftOut, "seed \(seed)")
        // Every rate and UIT of the policy gives whole céntimos a day, so that nothing is lost by rounding.
        #expect(answer.years.reduce(.zero) { $0 + $1.min } == answer.min, "seed \(seed)")
        #expect(answer.years.reduce(.zero) { $0 + $1.max } == answer.max, "seed \(seed)")
        for year in answer.years {
            #expect(year.parts.reduce(.zero) { $0 + $1.max } == year.max, "seed \(seed)")
            for part in year.parts {
                #expect(part.dailyMin.centimos * part.daysLeast == part.min.centimos, "seed \(seed)")
                #expect(part.dailyMax.centimos * part.days == part.max.centimos, "seed \(seed)")
            }
            #expect(year.isEstimate == !(2017...2026).contains(year.year), "seed \(seed)")
        }
        let counted = answer.counted.count + answer.notCounted.count
        #expect(counted == answer.question.paid.count, "seed \(seed)")
    }
}
