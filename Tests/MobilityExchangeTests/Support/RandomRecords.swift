import CivilCalendar
import Foundation
import Mobility
import TestSupport

/// Random records that fit one another, with texts that are hard on a file format.
struct RandomRecords {
    private static let pieces = [
        "a", "Ñandú", ",", ";", "\"", "\"\"", "\n", "\r\n", "\r", " ", "\t", "=1+1", "@x", "-2", "é", "e\u{301}",
        "👨‍👩‍👧‍👦", "עברית", "\u{200F}", "\u{FEFF}", "'", "\\", "日本", "\u{A0}", "0",
    ]
    private var random: SeededRandom
    private var ids: [RecordKind: [String]] = [:]
    private var owners: [RecordKind: [String: String]] = [:]
    private var employees: [String] = []
    private(set) var all: [any Record] = []

    init(seed: UInt64) throws {
        random = SeededRandom(seed: seed)
        for kind in RecordKind.allCases {
            for number in 0..<Int.random(in: 0..<6, using: &random) { try add(kind, number) }
        }
    }

    private mutating func add(_ kind: RecordKind, _ number: Int) throws {
        // Composed, as every id that has come in.
        let id = "\(text().filter { !$0.isNewline && $0 != "\t" })\(kind.rawValue) \(number)"
            .trimmingBlanks().precomposedStringWithCanonicalMapping
        var named: [String: FieldValue] = [kind.idColumn: .text(id)]
        // The person first: what else a record refers to has to be the person's own.
        for column in kind.columns.dropFirst() where column.name == "person_id" {
            named["person_id"] = reference(.people, of: nil)
        }
        var owner: String?
        if case .text(let person)? = named["person_id"] { owner = person }
        for column in kind.columns where named[column.name] == nil { named[column.name] = value(column, owner: owner) }
        try mend(kind, &named, owner: owner)
        let fields = kind.columns.map { named[$0.name] ?? .empty }
        guard !zip(kind.columns, fields).contains(where: { $0.required && $1 == .empty }) else { return }
        let record = try kind.type.init(fields: fields)
        all.append(record)
        ids[kind, default: []].append(id)
        owners[kind, default: [:]][id] = owner
        if let person = record as? Person, person.kind == .employee { employees.append(id) }
    }

    /// Makes the fields fit one another.
    private mutating func mend(_ kind: RecordKind, _ named: inout [String: FieldValue], owner: String?) throws {
        if kind == .people {
            let principal = employees.randomElement(using: &random)
            named["kind"] = .text(principal == nil ? "employee" : "dependent")
            named["principal_id"] = principal.map(FieldValue.text) ?? .empty
            if Bool.random(using: &random) { (named["kind"], named["principal_id"]) = (.text("employee"), .empty) }
        }
        if kind == .permits, named["valid_until"] == .empty { named["visa_type"] = .text("permanent") }
        if named["effect"] == .text("extend_validity"), named["extends_to"] == .empty {
            named["effect"] = .text("suspend_fines")
        }
        if kind == .filings {
            if named["permit_id"] == .empty { named["procedure"] = .text("initial") }
            named["outcome"] = .text(named["decided_on"] == .empty ? "pending" : "approved")
        }
        // Days grow with their columns, except that a person is born before being employed.
        var days = (0..<kind.columns.count).map { _ in Int.random(in: 0..<20_000, using: &random) }.sorted()
        for column in kind.columns where column.type == .day {
            guard case .day = named[column.name] else { continue }
            named[column.name] = .day(Day(number: days.removeFirst()))
        }
    }

    private mutating func value(_ column: Column, owner: String?) -> FieldValue {
        if !column.required, Int.random(in: 0..<3, using: &random) == 0 { return .empty }
        switch column.type {
        case .id: return .empty
        case .text: return .text("x" + text() + (Bool.random(using: &random) ? " " : ""))
        case .reference(let kind): return reference(kind, of: owner)
        case .day: return .day(.earliest)
        case .integer: return .integer(Int.random(in: 0...1_000_000, using: &random))
        case .money: return .money(Money(centimos: Int.random(in: 0...10_000_000, using: &random)))
        case .flag: return .flag(Bool.random(using: &random))
        case .choice(let codes): return codes.randomElement(using: &random).map(FieldValue.text) ?? .empty
        case .list(let codes):
            return .list(Array(codes.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))))
        case .country: return .text(["PER", "DEU", "JPN"].randomElement(using: &random) ?? "PER")
        case .ruc: return .text("20512333797")
        case .sha256: return .text(String(repeating: "0123456789abcdef", count: 4))
        }
    }

    private mutating func reference(_ kind: RecordKind, of owner: String?) -> FieldValue {
        let candidates = (ids[kind] ?? []).filter { id in owners[kind]?[id].map { $0 == owner } ?? true }
        return candidates.randomElement(using: &random).map(FieldValue.text) ?? .empty
    }

    private mutating func text() -> String {
        (0..<Int.random(in: 0..<5, using: &random)).compactMap { _ in
            RandomRecords.pieces.randomElement(using: &random)
        }.joined()
    }
}
