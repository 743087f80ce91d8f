import CivilCalendar

/// A visit, with its last lawful days and the days on which its clock runs.
///
/// Sources: overstay guide (both ways to count days; filing for a residence before the stay ends stops the clock).
struct StayReading {
    let stay: Stay
    /// The last lawful days, counted strictly (arrival is day 1) and leniently (date difference), moved by the denial
    /// of what was filed in time; nil if they never come.
    let lastDays: (strict: Day, lenient: Day)?
    /// The days on which the clock runs: neither while a filing made in time counts, nor once a permit has begun.
    let running: DaySet
    /// The filings for a residence made in time, by filing day, then id.
    let filings: [FilingReading]
    /// The permits that stop the clock, by first day, then id.
    let permits: [Permit]
    /// The values used for ``lastDays``.
    let citations: [PolicyCitation]
    private let denials: [LeaveBy]

    /// The lines of arithmetic that give ``lastDays``.
    private var lastDaysArithmetic: [String] {
        let granted = StayReading.granted(stay)
        return [
            "strict = entered_on \(stay.enteredOn) + \(stay.daysGranted) d − 1 = \(granted.strict)",
            "lenient = entered_on \(stay.enteredOn) + \(stay.daysGranted) d = \(granted.lenient)",
        ] + denials.map(\.arithmetic)
    }

    private static func granted(_ stay: Stay) -> (strict: Day, lenient: Day) {
        (stay.enteredOn + (stay.daysGranted - 1), stay.enteredOn + stay.daysGranted)
    }

    /// The stays of the person by entry, then id.
    static func all(_ reading: PersonReading) -> [StayReading] {
        reading.file.stays.inOrder { ($0.enteredOn, $0.stayID) < ($1.enteredOn, $1.stayID) }
            .map { StayReading($0, reading) }
    }

    private init(_ stay: Stay, _ reading: PersonReading) {
        var lastDays: (strict: Day, lenient: Day)? = StayReading.granted(stay)
        var filings: [FilingReading] = []
        var denials: [LeaveBy] = []
        // In order of filing: whoever files again within the days to leave is in time once more.
        for filing in reading.filings where StayReading.isForAResidence(filing) {
            let inTime = DayRange(stay.enteredOn, through: lastDays?.lenient)
            guard inTime?.contains(filing.filing.filedOn) ?? false else { continue }
            filings.append(filing)
            guard let denial = LeaveBy(filing, reading) else { continue }
            denials.append(denial)
            lastDays = lastDays.flatMap { last in
                denial.day.map { (strict: max(last.strict, $0), lenient: max(last.lenient, $0)) }
            }
        }
        let counting = DaySet(filings.compactMap(\.counts))
        let lawful = DayRange(stay.enteredOn, through: lastDays?.lenient)
        let permits = reading.permits.map(\.permit).filter { permit in
            (lawful?.contains(permit.validFrom) ?? false) || counting.contains(permit.validFrom)
        }
        self.stay = stay
        self.lastDays = lastDays
        self.filings = filings
        self.permits = permits
        running = DaySet(.from(stay.enteredOn)).subtracting(counting)
            .subtracting(permits.first.map { .from($0.validFrom) })
        self.denials = denials
        citations = denials.map(\.citation).unique()
    }

    private static func isForAResidence(_ filing: FilingReading) -> Bool {
        filing.filing.procedure == .initial || filing.filing.procedure == .changeOfStatus
    }

    /// The days from entering through leaving; nil if it ends before it begins.
    var here: DayRange? { DayRange(stay.enteredOn, through: stay.exitedOn) }

    /// A detail about this stay.
    func detail(
        dueOn: FactValue = .none, days: FactValue, facts: [Fact], accrual: Accrual? = nil,
        records: [RecordReference] = [], values: [PolicyCitation] = [], arithmetic: [String] = [],
        conflicts: [ConflictID] = [.stayDays]
    ) -> Detail {
        Detail(
            dueOn: dueOn, days: days, facts: facts, accrual: accrual, visaType: stay.visaType,
            trace: Trace(
                records: [RecordReference(stay)] + filings.map { RecordReference($0.filing) }
                    + permits.map { RecordReference($0) } + records,
                values: citations + values, arithmetic: lastDaysArithmetic + arithmetic, conflicts: conflicts))
    }
}
