import CivilCalendar
import Mobility

/// A window in which a visitor's days are counted.
struct NaiveWindow {
    let endsOn: Day
    let daysUsed: Int
    let daysLeft: Int
}

/// The `visitor.*` rules.
extension NaivePerson {
    /// "From strict − 14, not before entered_on, through strict (at most through exited_on), clock running."
    func staysEnding(on day: Day) -> [NaiveTruth] {
        visits.compactMap { visit in
            guard visit.isHere(on: day), day >= visit.strict - 14, day <= visit.strict, visit.isClockRunning(on: day)
            else { return nil }
            return NaiveTruth(
                rule: "visitor.stay-ending", record: visit.stay.stayID, severity: .warning, dueOn: visit.strict,
                days: visit.strict - day,
                facts: {
                    ["last_lawful_day_strict": "\(visit.strict)", "last_lawful_day_lenient": "\(visit.lenient)"]
                })
        }
    }

    /// "After strict through exited_on, clock running; day counts on D are D − each last lawful day, never below 0."
    func overstays(on day: Day) -> [NaiveTruth] {
        visits.compactMap { visit in
            guard day > visit.strict, day <= visit.stay.exitedOn ?? .latest, visit.isClockRunning(on: day)
            else { return nil }
            return NaiveTruth(
                rule: "visitor.overstay", record: visit.stay.stayID, severity: .critical, dueOn: day,
                days: day - visit.strict,
                facts: {
                    let fine = visit.fine(through: day)
                    return [
                        "days_over_strict": "\(day - visit.strict)",
                        "days_over_lenient": "\(max(day - visit.lenient, 0))", "fine_min_pen": fine.min,
                        "fine_max_pen": fine.max,
                    ]
                })
        }
    }

    /// "The facts show the window with fewer days left; true while here with 14 or fewer left."
    func allowances(on day: Day) -> [NaiveTruth] {
        let here = visits.filter { $0.isHere(on: day) }
        guard !here.isEmpty, let short = window(of: 180, allowing: 90, on: day),
            let long = window(of: 365, allowing: 183, on: day)
        else { return [] }
        let window = long.daysLeft < short.daysLeft ? long : short
        guard window.daysLeft <= 14 else { return [] }
        return here.map { visit in
            NaiveTruth(
                rule: "visitor.allowance", record: visit.stay.stayID, severity: .warning, days: window.daysLeft,
                facts: {
                    [
                        "days_used": "\(window.daysUsed)", "days_left": "\(window.daysLeft)",
                        "window_ends_on": "\(window.endsOn)",
                    ]
                })
        }
    }

    /// "A window that starts at an entry; a new one starts with the first entry on or after the old one's end." Until
    /// then the old one stays.
    private func window(of length: Int, allowing limit: Int, on day: Day) -> NaiveWindow? {
        let entered = visits.map(\.stay).filter { $0.enteredOn <= day }
        guard var start = entered.first?.enteredOn else { return nil }
        for stay in entered where stay.enteredOn >= start + length { start = stay.enteredOn }
        let end = start + length
        // "Days used are date differences (exit − entry, D − entry while here) inside a window."
        var used = 0
        for stay in entered {
            used += max(0, min(stay.exitedOn ?? day, day, end) - max(stay.enteredOn, start))
        }
        return NaiveWindow(endsOn: end, daysUsed: used, daysLeft: limit - used)
    }
}
