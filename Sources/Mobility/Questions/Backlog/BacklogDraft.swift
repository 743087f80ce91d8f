import CivilCalendar

/// One pass through the working days that fills each with families, by the rule of thumb that the documentation
/// states: whoever would otherwise miss a deadline, then the accruing by what they cost a day, then the others by deadline.
struct BacklogDraft {
    /// The index of the day of each entry.
    private(set) var dayOf: [Int]
    /// The entries in the order of filing.
    private(set) var order: [Int] = []

    private let entries: [BacklogEntry]
    private let fines: [BacklogFine]
    /// In the order of ``BacklogFamily/comesFirst(_:_:)``, so that a smaller index comes first where nothing else decides.
    private let families: [BacklogFamily]
    private let calendar: BacklogCalendar
    private let perDay: Int
    /// For each entry the index of the last working day by which it should be filed, and of the last lawful one.
    private let deadlines: [(fileBy: Int, lawful: Int)]
    /// The families that wait: those with somebody late, and those with somebody still in time; both may hold one.
    private var accruing: [Int] = []
    private var inTime: [Int] = []
    private var isFiled: [Bool]
    /// The place of each family among those who wait, as last put in order: the accruing, then the others.
    private var rank: [Int]
    /// The family of each entry.
    private let familyOf: [Int]

    init(
        _ entries: [BacklogEntry], fines: [BacklogFine], families: [BacklogFamily], calendar: BacklogCalendar,
        from first: Int, perDay: Int
    ) {
        self.entries = entries
        self.fines = fines
        self.families = families
        self.calendar = calendar
        self.perDay = perDay
        deadlines = entries.map { (calendar.index(through: $0.fileBy), calendar.index(through: $0.lawfulThrough)) }
        dayOf = Array(repeating: first, count: entries.count)
        isFiled = Array(repeating: false, count: families.count)
        rank = Array(repeating: 0, count: families.count)
        var familyOf = Array(repeating: 0, count: entries.count)
        for (index, family) in families.enumerated() {
            for member in family.members { familyOf[member] = index }
        }
        self.familyOf = familyOf
        fill(from: first)
    }

    private mutating func fill(from first: Int) {
        var begun: [Int] = []
        for today in first..<max(first, calendar.days.count) where order.count < entries.count {
            if today == first || deadlines.contains(where: { $0.fileBy == today - 1 || $0.lawful == today - 1 }) {
                sort(today)
            }
            var room = perDay
            // The rest of a family that is too large for a day comes before all others.
            let rest = begun.prefix(room)
            begun.removeFirst(rest.count)
            file(Array(rest), today)
            room -= rest.count
            let needed = mustBeFiled(today)
            var saved = rest.count { deadline(of: $0, today) != nil }
            let started = order.count
            for family in inTime where saved < needed && room > 0 {
                saved += take(family, today, &room, &begun)
            }
            for family in accruing where room > 0 { _ = take(family, today, &room, &begun) }
            for family in inTime where room > 0 { _ = take(family, today, &room, &begun) }
            arrange(from: started)
            accruing.removeAll { isFiled[$0] }
            inTime.removeAll { isFiled[$0] }
        }
    }

    /// Files a family today if it can be filed and fits, or begins one that fits no day.
    /// - Returns: how many of it are in time by that.
    private mutating func take(_ index: Int, _ today: Int, _ room: inout Int, _ begun: inout [Int]) -> Int {
        let family = families[index]
        let count = family.members.count
        guard !isFiled[index], family.opensOn <= calendar.days[today] else { return 0 }
        if count > room, room < perDay || !leavesRoom(index, today) { return 0 }
        isFiled[index] = true
        let now = Array(family.members.prefix(room))
        begun = Array(family.members.dropFirst(room)) + begun
        room -= now.count
        file(now, today)
        return now.count { deadline(of: $0, today) != nil }
    }

    private mutating func file(_ members: [Int], _ today: Int) {
        for member in members { dayOf[member] = today }
        order += members
    }

    /// The next deadline of an entry that it does not miss if it is filed today; nil if it is late.
    private func deadline(of entry: Int, _ today: Int) -> Int? {
        let (fileBy, lawful) = deadlines[entry]
        return today <= fileBy ? fileBy : today <= lawful ? lawful : nil
    }

    /// How many of those in time have to be filed today, lest the later days can't take all that are due by then.
    private func mustBeFiled(_ today: Int) -> Int {
        var (sum, needed) = (0, 0)
        for (deadline, count) in dues(today) {
            sum += count
            needed = max(needed, sum - perDay * (deadline - today))
        }
        return min(needed, perDay)
    }

    /// Whether the others who are in time can still be filed by their deadlines if a family takes days of its own, or
    /// whether nobody of them is due before it.
    private func leavesRoom(_ index: Int, _ today: Int) -> Bool {
        let family = families[index].members.compactMap { deadline(of: $0, today) }.min() ?? .max
        let others = dues(today, except: index)
        if others.allSatisfy({ family <= $0.deadline }) { return true }
        var sum = 0
        return others.allSatisfy { deadline, count in
            sum += count
            let slots = perDay * (deadline - today + 1)
            return sum <= slots - min(families[index].members.count, slots)
        }
    }

    /// How many of those in time are due by the same day, ascending.
    private func dues(_ today: Int, except excluded: Int? = nil) -> [(deadline: Int, count: Int)] {
        var due: [Int: Int] = [:]
        for family in inTime where family != excluded && !isFiled[family] {
            for member in families[family].members {
                if let deadline = deadline(of: member, today) { due[deadline, default: 0] += 1 }
            }
        }
        return due.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Puts those who wait in order, as things stand today.
    private mutating func sort(_ today: Int) {
        let waiting = families.indices.filter { !isFiled[$0] }
        func earliest(_ family: Int) -> Int? { families[family].members.compactMap { deadline(of: $0, today) }.min() }
        let dues = Dictionary(
            uniqueKeysWithValues: waiting.compactMap { family in earliest(family).map { (family, $0) } })
        inTime = waiting.filter { dues[$0] != nil }.sorted { left, right in
            let (a, b) = (dues[left] ?? 0, dues[right] ?? 0)
            return a != b ? a < b : left < right
        }
        let prices = Dictionary(uniqueKeysWithValues: waiting.map { ($0, price(of: $0, today)) })
        accruing = waiting.filter { family in families[family].members.contains { deadline(of: $0, today) == nil } }
            .sorted { left, right in
                // Per head, since a family takes as many slots as it has members.
                let a = (prices[left] ?? 0) * families[right].members.count
                let b = (prices[right] ?? 0) * families[left].members.count
                return a != b ? a > b : left < right
            }
        for (place, family) in (accruing + inTime).enumerated().reversed() { rank[family] = place }
    }

    /// What another day of waiting costs a family.
    private func price(of family: Int, _ today: Int) -> Int {
        let day = calendar.days[today]
        return families[family].members.reduce(0) { $0 + fines[$1].through(day + 1) - fines[$1].through(day) }
    }

    /// Puts those filed today in the order of the queue: the families with somebody late before the others.
    private mutating func arrange(from started: Int) {
        let place = Dictionary(uniqueKeysWithValues: order[started...].enumerated().map { ($0.element, $0.offset) })
        order[started...].sort { left, right in
            let (a, b) = (rank[familyOf[left]], rank[familyOf[right]])
            return a != b ? a < b : (place[left] ?? 0) < (place[right] ?? 0)
        }
    }

    /// The same plan for a larger capacity: a family that was too large for a day and had days of its own begins on the
    /// first of these and takes what it now needs of them. Nobody is filed later by that.
    func packed(perDay: Int) -> BacklogDraft {
        var draft = self
        for family in families where family.members.count > self.perDay {
            guard let first = family.members.map({ dayOf[$0] }).min() else { continue }
            for (place, member) in family.members.enumerated() { draft.dayOf[member] = first + place / perDay }
        }
        return draft
    }
}
