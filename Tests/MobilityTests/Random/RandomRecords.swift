import CivilCalendar
import Mobility
import TestSupport

/// Makes up the records of an employee and of up to two dependents, of all kinds and in all states, often at odds with
/// themselves.
struct RandomRecords {
    private(set) var records: [any Record] = []
    /// The first day of the span in which most of the dates lie.
    let start: Day
    var source: RandomSource
    var days: RandomDays
    private var numbers: [Int]
    var permits: [Permit] = []
    /// The days of the decisions of the person at hand.
    var decisions: [Day] = []
    /// The days on which something was filed for the person at hand.
    var filingDays: [Day] = []
    var reliefIDs: [String] = []
    var outageIDs: [String] = []

    init(seed: UInt64) throws {
        source = RandomSource(seed: seed)
        // Mostly the years around October 2023; sometimes those around July 2019, or those that have no UIT yet.
        let years = [2022, 2022, 2022, 2022, 2022, 2022, 2022, 2017, 2015, 2025]
        start = Day(year: source.one(of: years), month: 1, day: 1) ?? .earliest
        days = RandomDays(start: start)
        // Ids come in no order, so that a tie broken by id is not broken by the order of making.
        numbers = Array(100...899).shuffled(using: &source)
        try makeCircumstances()
        let employee = id("E")
        try makePerson(employee, .employee, principal: nil)
        for _ in 0..<source.one(of: [0, 0, 0, 0, 1, 1, 2]) {
            try makePerson(id("D"), .dependent, principal: employee)
        }
    }

    mutating func id(_ letter: String) -> String { "\(letter)\(numbers.removeLast())" }

    /// Keeps a record of the named fields.
    @discardableResult
    mutating func add<R: Record>(_ type: R.Type, _ fields: [String: FieldValue]) throws -> R {
        let record = try R.make(fields)
        records.append(record)
        return record
    }

    private mutating func makePerson(_ personID: String, _ kind: PersonKind, principal: String?) throws {
        let relationship = source.one(of: [Relationship.spouse, .partner, .child, .child, .parent])
        try add(
            Person.self,
            [
                "person_id": .text(personID), "kind": .code(kind), "principal_id": .optional(principal),
                "relationship": principal == nil ? .empty : .code(relationship), "given_names": .text("A"),
                "family_names": .text("B"), "nationality": .text(source.chance(8) ? "PER" : "DEU"),
                "birth_date": .optional(birthDate()),
                "employment_start": source.chance(40) ? .day(days.any(&source)) : .empty,
                "employment_end": source.chance(18) ? .day(days.any(&source)) : .empty,
            ])
        decisions = []
        filingDays = []
        let ownPermits = try makePermits(personID, kind)
        try makeFilings(personID, ownPermits)
        try makeStays(personID, ownPermits)
        try makeTrips(personID)
        try makeDocuments(personID, ownPermits)
        try makePayments(personID, ownPermits)
        for reliefID in reliefIDs where source.chance(50) {
            try add(
                ReliefApplication.self,
                [
                    "application_id": .text(id("A")), "relief_id": .text(reliefID), "person_id": .text(personID),
                    "applied_on": .day(days.any(&source)),
                ])
        }
    }

    /// Some turn 18 or 28 within the span, some are plain adults, of some it is not known.
    private mutating func birthDate() -> Day? {
        switch source.number(0...9) {
        case 0, 1: nil
        case 2: days.any(&source).adding(years: -18)
        case 3, 4: days.any(&source).adding(years: -28)
        case 5: Day(year: 1996, month: 2, day: 29)
        default: start.adding(years: -40)
        }
    }

    private mutating func makeCircumstances() throws {
        for _ in 0..<source.one(of: [0, 0, 1, 1, 2, 3]) {
            let from = days.any(&source)
            let measure = try add(
                ReliefMeasure.self,
                [
                    "relief_id": .text(id("R")), "norm": .text("N"),
                    "effect": .code(
                        source.one(of: [
                            ReliefEffect.suspendFines, .suspendDeadlines, .extendValidity, .acceptCertificate,
                        ])),
                    "from": .day(from), "until": source.chance(25) ? .empty : .day(days.near(from + 60, &source)),
                    "extends_to": .day(days.near(from + 90, &source)), "visa_types": .codes(someTypes(35)),
                    "on_application": source.chance(30) ? .flag(source.chance(80)) : .empty,
                ])
            reliefIDs.append(measure.reliefID)
        }
        for _ in 0..<source.one(of: [0, 1, 1, 2]) {
            let beganOn = days.any(&source)
            let services = source.one(of: [[PortalService.renewal], [.renewal, .card], [.initial], [.answer]])
            let outage = try add(
                Outage.self,
                [
                    "outage_id": .text(id("O")), "portal": .text("digital"), "procedures": .codes(services),
                    "visa_types": .codes(someTypes(25)), "began_on": .day(beganOn),
                    "ended_on": source.chance(30) ? .empty : .day(days.near(beganOn + 40, &source)),
                ])
            outageIDs.append(outage.outageID)
        }
    }

    /// A few visa types, so many times out of a hundred; else none, which means all.
    private mutating func someTypes(_ percent: Int) -> [VisaType] {
        guard source.chance(percent) else { return [] }
        let visitor = source.one(of: [VisaType.tourist, .businessVisitor])
        let others = (0..<2).map { _ in source.chance(30) ? visitor : source.one(of: VisaType.allCases) }
        return Array(Set([.residentWorker] + others))
            .sorted { $0.rawValue < $1.rawValue }
    }
}
