public import CivilCalendar

/// What the days past a status cost, as the rules' own readings have it.
public struct FineAnswer: Sendable {
    /// The question.
    public let question: FineQuestion
    /// The last lawful days; nil for a status that has no end, for which there is no such fine.
    public let lastDays: LastDays?
    /// The measures that moved the last valid day of a residence.
    public let extendedBy: [ReliefMeasure]
    /// The last day that counts: the asked day, or the earlier one of filing or leaving, which fixed the amount.
    public let countedThrough: Day
    /// The years in order; none without a fine.
    public let years: [FineYear]
    /// All days at least, summed exactly and rounded once, half up.
    public let min: Money
    /// All days at most, summed exactly and rounded once, half up.
    public let max: Money
    /// The days that cost nothing, by reason.
    public let leftOut: [FineLeftOut]
    /// How many days cost nothing, each counted once, in the reading that counts more days.
    public let daysLeftOut: Int
    /// Measures that would leave days out if they had been applied for, with how many.
    public let onApplication: [FineLeftOut]
    /// The payments that count.
    public let counted: [FineQuestion.Paid]
    /// The payments that don't: made after the asked day, or before there could be a fine.
    public let notCounted: [FineQuestion.Paid]
    /// The code under which it is paid; nil if none is known.
    public let paymentCode: String?
    /// The values of the policy that were used.
    public let citations: [PolicyCitation]
    /// Why it is a range.
    public let conflicts: [ConflictID]

    /// The last lawful days in both ways to count; alike for a residence.
    public struct LastDays: Sendable, Equatable {
        /// Arrival is day 1.
        public let strict: Day
        /// The date difference.
        public let lenient: Day
    }

    /// Days past the last lawful day, strictly counted.
    public var daysLate: Int { lastDays.map { Swift.max(0, countedThrough - $0.strict) } ?? 0 }
    /// Days past the last lawful day, leniently counted.
    public var daysLateLenient: Int { lastDays.map { Swift.max(0, countedThrough - $0.lenient) } ?? 0 }
    /// What was paid.
    public var paid: Money { counted.reduce(.zero) { $0 + $1.amount } }
    /// What is left to pay at least.
    public var leftMin: Money { Swift.max(.zero, Money(centimos: min.centimos - paid.centimos)) }
    /// What is left to pay at most.
    public var leftMax: Money { Swift.max(.zero, Money(centimos: max.centimos - paid.centimos)) }
    /// Whether some day is priced with another year's UIT.
    public var isEstimate: Bool { years.contains(where: \.isEstimate) }
    /// Whether filing or leaving fixed the amount by the asked day.
    public var isFixed: Bool {
        switch question.occasion {
        case .residence(_, _, let filedOn): filedOn != nil
        case .visit(_, _, _, let exitedOn): exitedOn.map { $0 <= question.through } ?? false
        }
    }
}

extension FineAnswer {
    /// Answers a question under a policy.
    public init(_ question: FineQuestion, policy: Policy) {
        let reading = DossierReading(
            question.dossier, policy: policy, circumstances: question.circumstances(policy))
        if let terms = reading.renewals.first {
            let fixedOn = terms.permit.filings.first?.filing.filedOn ?? question.through
            self.init(
                question, reading, last: LastDays(strict: terms.lawfulThrough, lenient: terms.lawfulThrough),
                fine: FineReading(after: terms.lawfulThrough, permit: terms.permit.permit, reading: reading.own),
                countedThrough: Swift.min(fixedOn, question.through), payments: terms.finePayments(reading),
                extendedBy: terms.extendedBy(reading), code: nil)
        } else if let stay = reading.stays.first, let last = stay.lastDays {
            let code = policy.value(.visitorPaymentCode, on: question.through)
            self.init(
                question, reading, last: LastDays(strict: last.strict, lenient: last.lenient),
                fine: FineReading(after: last, visaType: stay.stay.visaType, reading: reading.own),
                countedThrough: Swift.min(stay.stay.exitedOn ?? question.through, question.through),
                payments: reading.file.payments.filter { $0.paidOn >= stay.stay.enteredOn },
                extendedBy: [], code: code)
        } else {
            self.init(withoutEnd: question)
        }
    }

    private init(
        _ question: FineQuestion, _ reading: DossierReading, last: LastDays, fine: FineReading, countedThrough: Day,
        payments: [Payment], extendedBy: [ReliefMeasure], code: Cited?
    ) {
        let late = DayRange(last.strict + 1, through: countedThrough)
        let (relief, minority) = (reading.relief, reading.own.minority)
        func leftOut(_ measures: [ReliefMeasure]) -> [FineLeftOut] {
            measures.map { FineLeftOut(reason: .relief($0), days: DaySet($0.window).count(in: late)) }
        }
        let minor = FineLeftOut(reason: .minor, days: minority.count(in: late))
        let free = relief.days(.suspendFines, for: question.visaType)
        let reached = leftOut(relief.measures(.suspendFines, for: question.visaType))
        let everybody = ReliefReading(
            reading.circumstances,
            applications: reading.circumstances.reliefMeasures.map {
                ReliefApplication(hypotheticalFor: $0.reliefID, appliedOn: question.through)
            })
        let open = leftOut(everybody.measures(.suspendFines, for: question.visaType)).filter { !reached.contains($0) }
        let amounts = fine.accrual.amounts(through: countedThrough)
        let counted = payments.filter { $0.paidOn <= question.through }

        self.question = question
        lastDays = last
        self.extendedBy = extendedBy
        self.countedThrough = countedThrough
        (min, max) = amounts
        years = fine.accrual.years(through: countedThrough).map {
            FineYear($0.year, $0.accrual, doubtfulThrough: last.strict == last.lenient ? nil : last.lenient)
        }
        self.leftOut = ([minor] + reached).filter { $0.days > 0 }
        daysLeftOut = free.union(minority).count(in: late)
        onApplication = open.filter { $0.days > 0 }
        self.counted = counted.map { FineQuestion.Paid($0.amountPEN, on: $0.paidOn) }
        let counts = Set(counted.map(\.paymentID))
        notCounted = reading.file.payments.filter { !counts.contains($0.paymentID) }
            .map { FineQuestion.Paid($0.amountPEN, on: $0.paidOn) }
        paymentCode = code?.value.word
        citations =
            late == nil
            ? []
            : fine.citations.filter { $0.from <= countedThrough }
                + (minor.days > 0 ? [reading.minorityCitation].compactMap(\.self) : [])
                + [code?.citation].compactMap(\.self)
        conflicts = amounts.min == amounts.max ? [] : fine.conflicts
    }

    private init(withoutEnd question: FineQuestion) {
        self.question = question
        lastDays = nil
        extendedBy = []
        countedThrough = question.through
        (min, max) = (.zero, .zero)
        (years, leftOut, daysLeftOut, onApplication) = ([], [], 0, [])
        (counted, notCounted) = ([], question.paid)
        (paymentCode, citations, conflicts) = (nil, [], [])
    }
}

extension RenewalTerms {
    /// The measures that moved the end.
    fileprivate func extendedBy(_ reading: DossierReading) -> [ReliefMeasure] {
        guard let validUntil = permit.permit.validUntil, validUntil != end else { return [] }
        return reading.relief.measures(.extendValidity, for: permit.permit.visaType)
            .filter { ($0.window?.contains(validUntil) ?? false) && $0.extendsTo == end }
    }
}

extension DossierReading {
    /// The value by which ``minority`` is counted.
    fileprivate var minorityCitation: PolicyCitation? {
        person.birthDate.map { policy.value(.majorityAge, on: $0).citation }
    }
}
