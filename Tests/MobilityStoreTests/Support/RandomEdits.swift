import CivilCalendar
import Mobility
import MobilityStore
import TestSupport

/// Random changes to the records of about twelve people, the same for the same seed. Most can be made; some refer to
/// what is not there, or remove what is still referred to.
struct RandomEdits {
    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// One to four changes, given what is recorded.
    mutating func next(_ kept: [RecordKind: [String: any Record]]) throws -> [RecordChange] {
        var changes: [RecordChange] = []
        var changed = Set<RecordReference>()
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let change = try one(kept)
            // Of two changes to one record the later would count; keep the model simple.
            if changed.insert(change.reference).inserted { changes.append(change) }
        }
        return changes
    }

    /// Makes one to four changes at a moment, and notes in `kept` what is recorded then.
    /// - Returns: whether they could be made.
    @discardableResult
    mutating func live(
        in repository: Repository, at moment: Moment, _ kept: inout [RecordKind: [String: any Mobility.Record]]
    ) throws -> Bool {
        let changes = try next(kept)
        do {
            try repository.apply(changes, by: Author(actor: "tester", command: "test", at: moment.description))
        } catch {
            return false
        }
        for change in changes {
            switch change {
            case .put(let record): kept[type(of: record).kind, default: [:]][record.id] = record
            case .remove(let kind, let id, _): kept[kind]?[id] = nil
            }
        }
        return true
    }

    private mutating func one(_ kept: [RecordKind: [String: any Record]]) throws -> RecordChange {
        let kinds: [RecordKind] = [.people, .permits, .permits, .filings, .filings] + RecordKind.allCases
        let kind = pick(kinds)
        let ids = (kept[kind] ?? [:]).keys.sorted()
        if !ids.isEmpty, chance(4) { return .remove(kind, id: pick(ids), reason: "test") }
        // A few ids per kind, so that records are changed as often as added.
        let prefix = kind.idColumn.prefix(3)
        var cells = [kind.idColumn: "\(prefix)-\(Int.random(in: 0..<(kind == .people ? 12 : 20), using: &random))"]
        for column in kind.columns.dropFirst() where column.required || chance(2) {
            cells[column.name] = cell(column, kept)
        }
        mend(kind, &cells, kept)
        return .put(try record(kind, cells.compactMapValues { $0 }))
    }

    private mutating func cell(_ column: Column, _ kept: [RecordKind: [String: any Record]]) -> String? {
        switch column.type {
        case .id, .text: return "text \(Int.random(in: 0..<9, using: &random))"
        case .reference(let kind):
            let ids = (kept[kind] ?? [:]).keys.sorted()
            return ids.isEmpty ? (column.required ? "none" : nil) : pick(ids)
        case .day: return day().description
        case .integer: return String(Int.random(in: 0..<120, using: &random))
        case .money: return "\(Int.random(in: 0..<900, using: &random)).5"
        case .flag: return chance(2) ? "yes" : "no"
        case .choice(let codes): return pick(codes)
        case .list(let codes): return "\(pick(codes));\(pick(codes))"
        case .country: return pick(["DEU", "COL", "PER"])
        case .ruc, .sha256: return nil
        }
    }

    /// Makes the cells fit one another where chance seldom does.
    private mutating func mend(
        _ kind: RecordKind, _ cells: inout [String: String], _ kept: [RecordKind: [String: any Record]]
    ) {
        switch kind {
        case .people:
            let employees = (kept[.people] ?? [:]).values.compactMap { $0 as? Person }.filter { $0.kind == .employee }
                .map(\.personID).sorted().filter { $0 != cells["person_id"] }
            // The first half of the ids are employees for ever, so that families can form.
            let isEmployee = (cells["person_id"] ?? "").count == 5 && (cells["person_id"] ?? "") < "per-6"
            cells["kind"] = isEmployee || employees.isEmpty ? "employee" : "dependent"
            cells["principal_id"] = isEmployee || employees.isEmpty ? nil : pick(employees)
            // Leavers are told nothing about; few of them.
            if !chance(6) { cells["employment_end"] = nil }
        case .employers:
            // Small enough that a few people more or less cross the quota.
            cells["headcount"] = String(Int.random(in: 0..<12, using: &random))
        case .permits:
            if cells["valid_until"] == nil || chance(2) { cells["valid_until"] = day().description }
            if chance(2) { cells["visa_type"] = "resident_worker" }
        case .filings:
            let permit = pick(
                (kept[.permits] ?? [:]).values.compactMap { $0 as? Permit }
                    .sorted { $0.permitID < $1.permitID }.map { [$0.permitID, $0.personID] } + [["none", "none"]])
            cells["permit_id"] = permit[0]
            cells["person_id"] = chance(8) ? cells["person_id"] : permit[1]
            cells["decided_on"] = cells["outcome"] == "pending" ? nil : day().description
        case .reliefMeasures:
            if cells["effect"] == "extend_validity" { cells["extends_to"] = day().description }
            if chance(3) { cells["visa_types"] = nil }
            // One of them stands in for the policy's own.
            if chance(3) { cells["relief_id"] = "R0" }
        case .reliefApplications:
            if chance(2) { cells["relief_id"] = "R0" }
        case .outages:
            if chance(2) { cells["procedures"] = "renewal" }
        default: break
        }
        // Pairs of days in their order.
        let pairs = [
            ("valid_from", "valid_until"), ("card_issued_on", "card_expires_on"), ("issued_on", "expires_on"),
            ("filed_on", "decided_on"), ("happened_on", "due_on"), ("began_on", "ended_on"), ("from", "until"),
            ("departs_on", "returns_on"), ("left_on", "came_back_on"), ("applied_on", "issued_on"),
            ("entered_on", "exited_on"), ("employment_start", "employment_end"),
        ]
        for (first, last) in pairs {
            guard let early = cells[first], let late = cells[last], early > late else { continue }
            (cells[first], cells[last]) = (late, early)
        }
    }

    private mutating func day() -> Day { Day(number: 20_000 + Int.random(in: 0..<700, using: &random)) }
    private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }
    private mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &random)] }
}
