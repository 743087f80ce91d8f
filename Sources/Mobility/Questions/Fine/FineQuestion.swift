public import CivilCalendar

/// What do the days past a status cost?
public struct FineQuestion: Sendable {
    /// How the days came about.
    public enum Occasion: Sendable, Equatable {
        /// A residence of which `expiredOn` is the last valid day; `filedOn` fixed the amount. Statuses without an end
        /// have no such day.
        case residence(VisaType, expiredOn: Day?, filedOn: Day?)
        /// A visit on so many days granted at entry; `exitedOn` fixed the amount.
        case visit(VisaType, enteredOn: Day, daysGranted: Int, exitedOn: Day?)
    }

    /// Money that was paid, and when.
    public struct Paid: Sendable, Equatable {
        /// The amount.
        public let amount: Money
        /// The day of payment.
        public let on: Day

        /// So much money on a day.
        public init(_ amount: Money, on day: Day) {
            self.amount = amount
            on = day
        }
    }

    /// How the days came about.
    public let occasion: Occasion
    /// The asked day: days through this one count, and payments made by it.
    public let through: Day
    /// The day of birth: days as a minor are left out.
    public var birthDate: Day?
    /// Windows without fines that the law as built in does not know.
    public var suspended: [DayRange] = []
    /// The ids of measures of the policy that were applied for.
    public var reliefAppliedFor: Set<String> = []
    /// Whether measures of the policy count at all.
    public var usesPolicyRelief = true
    /// What was paid.
    public var paid: [Paid] = []

    /// Asks about an occasion on a day.
    public init(_ occasion: Occasion, through day: Day) {
        self.occasion = occasion
        through = day
    }

    /// The status.
    public var visaType: VisaType {
        switch occasion {
        case .residence(let type, _, _), .visit(let type, _, _, _): type
        }
    }
}

extension FineQuestion {
    /// The question as the records of a person, so that the rules' own readings answer it.
    public var dossier: Dossier {
        var file = PersonFile(Person(hypotheticalBornOn: birthDate))
        let concept: PaymentConcept
        switch occasion {
        case .residence(let type, let expiredOn, let filedOn):
            concept = .lateRenewalFine
            file.permits = [Permit(hypothetical: type, validFrom: .earliest, validUntil: expiredOn)]
            file.filings = [filedOn].compactMap(\.self).map {
                Filing(hypothetical: .renewal, filedOn: $0, permitID: Hypothetical.id)
            }
        case .visit(let type, let enteredOn, let daysGranted, let exitedOn):
            concept = .overstayFine
            file.stays = [
                Stay(hypothetical: type, enteredOn: enteredOn, daysGranted: daysGranted, exitedOn: exitedOn)
            ]
        }
        file.payments = paid.enumerated().map { index, paid in
            Payment(hypothetical: "\(Hypothetical.id)-\(index + 1)", concept, paid.amount, paidOn: paid.on)
        }
        file.reliefApplications = reliefAppliedFor.sorted().map {
            ReliefApplication(hypotheticalFor: $0, appliedOn: through)
        }
        return Dossier(subject: file)
    }

    /// The measures of relief that the question reckons with.
    public func circumstances(_ policy: Policy) -> Circumstances {
        let own = suspended.compactMap { window in
            window.last.map {
                ReliefMeasure(
                    hypothetical: "--suspended \(window.start)..\($0)", suspendsFinesFrom: window.start, until: $0)
            }
        }
        return Circumstances(reliefMeasures: (usesPolicyRelief ? policy.reliefMeasures : []) + own)
    }
}
