import CivilCalendar
import Mobility

/// The fine for a lapsed permit or stay, summed up day after day.
final class NaiveFine {
    private let lawfulThrough: Day
    private let priceOfDay: (Day) -> (min: Int, max: Int)
    /// The sums, in céntimos, through L + 1, L + 2 and so on, as far as somebody has asked.
    private var sums: [(min: Int, max: Int)] = []

    /// - Parameter isFree: whether a day is left out: in a `suspend_fines` window, or one of a minor.
    init(of type: VisaType, after lawfulThrough: Day, isFree: @escaping (Day) -> Bool) {
        self.lawfulThrough = lawfulThrough
        priceOfDay = { day in
            if isFree(day) { return (0, 0) }
            return NaiveFine.price(type, day)
        }
    }

    /// "0.1 % of their year's UIT" at all times.
    init(ofVisitorAfter lastDay: Day, isFree: @escaping (Day) -> Bool) {
        lawfulThrough = lastDay
        priceOfDay = { day in
            if isFree(day) { return (0, 0) }
            return (NaiveFine.uit(day.year) / 10, NaiveFine.uit(day.year) / 10)
        }
    }

    /// "For each day from L + 1 through D, the day's rate of its year's UIT."
    func through(_ day: Day) -> (min: String, max: String) {
        let count = day - lawfulThrough
        guard count > 0 else { return ("0.00", "0.00") }
        while sums.count < count {
            let price = priceOfDay(lawfulThrough + (sums.count + 1))
            let former = sums.last ?? (0, 0)
            sums.append((former.min + price.min, former.max + price.max))
        }
        let sum = sums[count - 1]
        return (NaiveFine.soles(sum.min), NaiveFine.soles(sum.max))
    }

    /// The smaller amount in céntimos, to compare payments with.
    func minimum(through day: Day) -> Int {
        _ = through(day)
        let count = day - lawfulThrough
        return count > 0 ? sums[count - 1].min : 0
    }

    /// "1 % through 2023-10-22 and 0.1 % to 1 % from 2023-10-23; for [six statuses] 0.1 % to 1 % at all times."
    private static func price(_ type: VisaType, _ day: Day) -> (min: Int, max: Int) {
        // A hundredth of so many soles is as many céntimos; every UIT is a multiple of ten, so a tenth of that is exact.
        let onePercent = uit(day.year)
        switch type {
        case .temporaryWorker, .appointedWorker, .cpp, .ptp, .humanitarian, .refugeeApplicant:
            return (onePercent / 10, onePercent)
        default:
            return (day < lowerRate ? onePercent : onePercent / 10, onePercent)
        }
    }

    private static let lowerRate = Day(year: 2023, month: 10, day: 23) ?? .latest

    private static func uit(_ year: Int) -> Int {
        switch year {
        case ...2017: 4050
        case 2018: 4150
        case 2019: 4200
        case 2020: 4300
        case 2021: 4400
        case 2022: 4600
        case 2023: 4950
        case 2024: 5150
        case 2025: 5350
        default: 5500
        }
    }

    static func soles(_ centimos: Int) -> String {
        let cents = centimos % 100
        return "\(centimos / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}
