import CivilCalendar
import Mobility

extension RandomRecords {
    /// Up to four permits: one after the other, overlapping, side by side, or with a gap.
    mutating func makePermits(_ personID: String, _ kind: PersonKind) throws -> [Permit] {
        var made: [Permit] = []
        var from = days.keep(start + source.number(-100...500))
        for _ in 0..<source.one(of: [0, 1, 1, 1, 2, 2, 2, 3, 3, 4]) {
            let type = visaType(kind)
            let until = days.keep(from + source.one(of: [30, 90, 183, 200, 364, 364, 365, 365, 366, 730]))
            let permit = try add(
                Permit.self,
                [
                    "permit_id": .text(id("P")), "person_id": .text(personID), "visa_type": .code(type),
                    "valid_from": .day(from), "valid_until": .optional(lastDay(type, from, until)),
                    "card_issued_on": source.chance(50) ? .day(days.near(from, &source)) : .empty,
                    "card_expires_on": source.chance(40) ? .day(days.near(until, &source)) : .empty,
                ])
            made.append(permit)
            from = nextStart(from, until)
        }
        permits += made
        return made
    }

    private mutating func visaType(_ kind: PersonKind) -> VisaType {
        if kind == .dependent, source.chance(60) { return .dependent }
        switch source.number(0...19) {
        case 0...7: return .residentWorker
        case 8, 9: return .cpp
        case 10, 11: return .permanent
        default: return source.one(of: VisaType.allCases)
        }
    }

    private mutating func lastDay(_ type: VisaType, _ from: Day, _ until: Day) -> Day? {
        if source.chance(type == .permanent || type == .rentier ? 80 : 3) { return nil }
        return source.chance(2) ? from - 1 : until
    }

    private mutating func nextStart(_ from: Day, _ until: Day) -> Day {
        switch source.number(0...9) {
        case 0...3: return days.keep(until + 1)
        case 4: return days.keep(until + source.one(of: [2, 15, 16, 17, 30, 45, 100]))
        case 5: return days.keep(until - source.number(0...90))
        case 6: return from
        default: return days.any(&source)
        }
    }

    mutating func makePayments(_ personID: String, _ own: [Permit]) throws {
        for permit in own where source.chance(30) {
            for _ in 0..<source.number(1...2) {
                let concept = source.chance(85) ? PaymentConcept.lateRenewalFine : .overstayFine
                try add(
                    Payment.self,
                    [
                        "payment_id": .text(id("Y")), "person_id": .text(personID), "concept": .code(concept),
                        "permit_id": source.chance(60) ? .text(permit.permitID) : .empty,
                        "paid_on": .day(days.near(permit.validUntil ?? permit.validFrom, &source)),
                        "amount_pen": .money(amount()),
                    ])
            }
        }
    }

    /// Often a whole number of days at a daily rate, so that what was paid is exactly what was due, or a day short.
    private mutating func amount() -> Money {
        let daily = source.one(of: [460, 495, 515, 535, 550, 4600, 4950, 10_000])
        return Money(centimos: daily * source.one(of: [1, 2, 7, 14, 15, 16, 29, 30, 31, 60, 90]))
    }
}
