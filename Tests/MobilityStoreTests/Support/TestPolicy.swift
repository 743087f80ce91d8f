import CivilCalendar
import Mobility

/// A small policy made in code, so that these tests do not hang on the policy files.
enum TestPolicy {
    static let provenance = Provenance(source: "test", confidence: .chosen, checked: Day(number: 20_000))

    /// - Parameters:
    ///   - upcomingLead: days before the end from which a renewal is announced.
    ///   - relief: relief measures that the policy brings along.
    static func make(upcomingLead: Int = 90, relief: [ReliefMeasure] = []) throws -> Policy {
        try Policy(
            parameters: PolicyKey.allCases.compactMap { key in
                Parameter(
                    key: key, title: Bilingual(en: key.rawValue, es: key.rawValue),
                    values: [
                        Parameter.Dated(
                            from: .earliest, value: value(of: key, upcomingLead: upcomingLead), provenance: provenance)
                    ])
            },
            statuses: VisaType.allCases.map { type in
                Status(
                    visaType: type, name: Bilingual(en: type.rawValue, es: type.rawValue),
                    extensible: type == .permanent || type == .rentier ? .indefinite : .possible,
                    allowsWork: ![.tourist, .businessVisitor, .rentier, .otherResident].contains(type),
                    fineClass: type == .temporaryWorker ? .temporary : .resident,
                    leavesOnlyWithPermit: type == .cpp, provenance: provenance)
            },
            holidays: HolidayCalendar(annual: [], single: []), reliefMeasures: relief,
            conflicts: ConflictID.allCases.map { id in
                Conflict(id: id, text: Bilingual(en: id.rawValue, es: id.rawValue), provenance: provenance)
            })
    }

    /// Plain values: those that a test leans on, and for the rest one that fits the unit.
    private static func value(of key: PolicyKey, upcomingLead: Int) -> PolicyValue {
        switch (key, key.unit) {
        case (.renewalUpcomingLead, _): .count(upcomingLead)
        case (.renewalWindowLead, _): .count(60)
        case (.residentDailyRateMax, _), (.temporaryDailyRateMax, _): .rate(millionths: 10_000)
        case (_, .soles), (_, .fee): .money(Money(centimos: 550_000))
        case (_, .digits): .word("00675")
        case (_, .percent): .rate(millionths: 1_000)
        case (_, .choice): .word("allowed")
        case (_, .years): .count(18)
        case (_, .months): .count(6)
        case (_, .workingDays): .count(5)
        case (_, .days), (_, .number): .count(30)
        case (_, .address): .word("help@portal.example")
        case (_, .phrases): .word("out of service")
        }
    }
}
