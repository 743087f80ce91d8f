import CivilCalendar

/// Looks for the best draft for a capacity among those for it and all smaller ones, from the first day and all later
/// ones.
struct BacklogSearch {
    private let entries: [BacklogEntry]
    private let fines: [BacklogFine]
    private let families: [BacklogFamily]
    private let calendar: BacklogCalendar

    init(_ entries: [BacklogEntry], calendar: BacklogCalendar) {
        self.entries = entries
        self.calendar = calendar
        fines = entries.map { BacklogFine($0.accrual) }
        families = BacklogFamily.all(entries).sorted(by: BacklogFamily.comesFirst)
    }

    func best(perDay: Int) -> BacklogDraft {
        var best = draft(from: 0, perDay: perDay)
        guard !entries.isEmpty else { return best }
        var least = cost(best)
        for first in calendar.days.indices {
            guard bound(from: first, perDay: perDay, below: least) < least else { break }
            for fewer in stride(from: first == 0 ? perDay - 1 : perDay, through: 1, by: -1) {
                guard bound(from: first, perDay: fewer, below: least) < least else { break }
                let other = draft(from: first, perDay: fewer).packed(perDay: perDay)
                let otherCost = cost(other)
                if otherCost < least { (best, least) = (other, otherCost) }
            }
        }
        return best
    }

    private func draft(from first: Int, perDay: Int) -> BacklogDraft {
        BacklogDraft(
            entries, fines: fines, families: families, calendar: calendar, from: first, perDay: perDay)
    }

    private func cost(_ draft: BacklogDraft) -> BacklogCost {
        entries.indices.reduce(into: BacklogCost(missed: 0, fine: 0)) { sum, index in
            let day = calendar.days[draft.dayOf[index]]
            sum.missed += (day > entries[index].fileBy ? 1 : 0) + (day > entries[index].lawfulThrough ? 1 : 0)
            sum.fine += fines[index].through(day)
        }
    }

    /// What no plan from that day on with that capacity can be better than. It grows as the day moves on and as the
    /// capacity falls.
    /// - Parameter limit: once the bound is known to reach it, it is worked out no further.
    func bound(from first: Int, perDay: Int, below limit: BacklogCost) -> BacklogCost {
        let missed = [entries.map(\.fileBy), entries.map(\.lawfulThrough)].reduce(0) { sum, deadlines in
            sum + entries.count - most(inTime: deadlines, from: first, perDay: perDay)
        }
        guard missed <= limit.missed else { return BacklogCost(missed: missed, fine: 0) }
        // With fewer misses it is below the limit, whatever the fines are.
        return BacklogCost(missed: missed, fine: missed < limit.missed ? 0 : leastFine(first, perDay, limit.fine))
    }

    /// How many of the deadlines can be kept, were everybody filed alone.
    private func most(inTime deadlines: [Day], from first: Int, perDay: Int) -> Int {
        deadlines.map { calendar.index(through: $0) - first + 1 }.filter { $0 > 0 }.sorted()
            .reduce(0) { kept, days in min(kept + 1, days * perDay) }
    }

    /// On each day at least so many still wait as could not be filed before; were they those whom waiting costs least.
    private func leastFine(_ first: Int, _ perDay: Int, _ enough: Int) -> Int {
        var sums = fines.map { $0.through(calendar.days[first]) }
        var total = sums.reduce(0, +)
        var waiting = entries.count - perDay
        for day in calendar.days.dropFirst(first + 1) {
            guard waiting > 0, total < enough else { break }
            let next = fines.map { $0.through(day) }
            total += sum(ofLeast: waiting, zip(next, sums).map { $0 - $1 })
            sums = next
            waiting -= perDay
        }
        return total
    }

    /// The sum of so many of the smallest numbers. There are few different ones, as few prices as there are rates.
    private func sum(ofLeast count: Int, _ numbers: [Int]) -> Int {
        var counts: [Int: Int] = [:]
        for number in numbers { counts[number, default: 0] += 1 }
        var (left, sum) = (count, 0)
        for (number, times) in counts.sorted(by: { $0.key < $1.key }) where left > 0 {
            sum += number * min(times, left)
            left -= times
        }
        return sum
    }
}
