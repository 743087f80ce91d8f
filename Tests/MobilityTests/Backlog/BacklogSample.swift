import CivilCalendar
import MobilityPolicy
import TestSupport

@testable import Mobility

/// Renewals that wait, for tests of the planner. Monday 2026-11-30 is the reopening day.
enum BacklogSample {
    static let monday = Day(iso: "2026-11-30") ?? .earliest
    static let permits = Day(iso: "2025-01-01") ?? .earliest

    static func holidays() throws -> HolidayCalendar { try PolicyLibrary.peru().policy.holidays }

    /// An entry whose last lawful day is so many days after the reopening day; negative for a lapsed one.
    /// - Parameter daily: the fine of a day at most, in soles; the least is a tenth.
    static func entry(
        _ id: String, _ lawful: Int, family: String? = nil, daily: Int = 55, opens: Day = permits
    ) -> BacklogEntry {
        let through = monday + lawful
        let steps =
            daily == 0
            ? []
            : [
                step(from: through + 1, daily: daily, isEstimate: false),
                step(from: max(through + 1, Day(iso: "2027-01-01") ?? .latest), daily: daily, isEstimate: true),
            ].compactMap(\.self)
        return BacklogEntry(
            permitID: "P-\(id)", personID: id, familyID: family ?? id, visaType: .residentWorker, expiresOn: through,
            lawfulThrough: through, opensOn: opens, accrual: Accrual(steps: steps))
    }

    private static func step(from: Day, daily: Int, isEstimate: Bool) -> Accrual.Step? {
        let newYear = Day(iso: "2027-01-01") ?? .latest
        guard let days = DayRange(from: from, before: isEstimate ? nil : newYear) else { return nil }
        return Accrual.Step(
            days: days, uit: Money(centimos: daily * 10_000), minRate: 1_000, maxRate: 10_000, isEstimate: isEstimate)
    }

    /// Some families, some of them lapsed, with some trips and windows that open late.
    static func random(_ random: inout SeededRandom, families: Int = 6) -> [BacklogEntry] {
        (0..<Int.random(in: 0...families, using: &random)).flatMap { family -> [BacklogEntry] in
            (0..<([1, 1, 1, 2, 2, 3, 4].randomElement(using: &random) ?? 1)).map { member in
                var made = entry(
                    member == 0 ? "E\(family)" : "E\(family)-\(member)", Int.random(in: -25...9, using: &random),
                    family: "E\(family)", daily: [0, 0, 41, 55, 55, 55].randomElement(using: &random) ?? 55,
                    opens: Int.random(in: 0..<8, using: &random) == 0
                        ? monday - Int.random(in: 0..<6, using: &random) : permits)
                if Int.random(in: 0..<4, using: &random) == 0 {
                    made.trip = BacklogEntry.Trip(
                        tripID: "T", leavingOn: monday + Int.random(in: 1...12, using: &random))
                    made.endsDuringTrip = Bool.random(using: &random) && made.lawfulThrough >= monday
                }
                if Int.random(in: 0..<4, using: &random) == 0 { made.workUnauthorisedFrom = made.lawfulThrough + 1 }
                return made
            }
        }
    }
}

extension BacklogPlan {
    /// Missed deadlines, then the fines at most in céntimos: what the planner makes small.
    var cost: [Int] {
        [
            filings.reduce(0) { sum, filing in
                sum + (filing.day > filing.entry.fileBy ? 1 : 0) + (filing.day > filing.entry.lawfulThrough ? 1 : 0)
            }, fines.max.centimos,
        ]
    }

    /// The day of each permit.
    var days: [String: Day] { Dictionary(uniqueKeysWithValues: filings.map { ($0.entry.permitID, $0.day) }) }

    /// `E1 E2 | E3`: who is filed when.
    var schedule: String {
        var (text, day) = ("", filings.first?.day)
        for filing in filings {
            text += filing.day == day ? (text.isEmpty ? "" : " ") : " | "
            text += filing.entry.personID
            day = filing.day
        }
        return text
    }
}
