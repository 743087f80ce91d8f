import CivilCalendar
import Mobility
import TestSupport
import Testing

@testable import MobilityAlerts

/// Random findings over some weeks, with nights that are missed, nights that come twice, records that change in between,
/// silences, and people who leave.
struct RandomNights {
    static let length = 45
    private static let rules: [RuleID] = [
        .renewalWindowOpen, .travelHold, .workUnauthorised, .cardMissing, .filingPending, .travelConflict,
    ]

    private(set) var random: SeededRandom
    var sketches: [Finding.Identity: [Sketch]] = [:]
    var silences: [Silence] = []
    var people = World.people

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        for person in ["E1", "E2", "E3", "D1", "X"] {
            for rule in RandomNights.rules where chance(0.5) { renew(rule, person) }
        }
        for id in ["E1", "E2", "E3"] where chance(0.3) {
            people[id]?.employmentEnd = World.day(Int.random(in: 0..<Self.length, using: &random))
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let first = Int.random(in: 0..<Self.length, using: &random)
            silences.append(
                PlanCase.silence(
                    ["*", "travel.*", "card.missing"].randomElement(using: &random) ?? "*",
                    of: chance(0.5) ? "E1" : nil, first, first + Int.random(in: 0...12, using: &random)))
        }
    }

    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

    /// Gives a finding other ranges, as a change of the records does.
    mutating func renew(_ rule: RuleID, _ person: String) {
        var ranges: [Sketch] = []
        var next = Int.random(in: -5...15, using: &random)
        while next < Self.length, ranges.count < 6 {
            let last = next + Int.random(in: 0...9, using: &random)
            let severity = Severity.allCases.randomElement(using: &random) ?? .info
            // Neighbours of one severity would be one finding.
            if ranges.last.map({ $0.last == next - 1 && $0.severity == severity }) ?? false { break }
            ranges.append(Sketch(rule, person, severity, next, last))
            next = last + 1 + (chance(0.5) ? 0 : Int.random(in: 1...6, using: &random))
        }
        sketches[Finding.Identity(rule: rule, personID: person, recordID: "R")] = ranges
    }

    /// Changes some finding.
    mutating func edit() {
        let rule = RandomNights.rules.randomElement(using: &random) ?? .travelHold
        renew(rule, ["E1", "E2", "E3", "D1", "X"].randomElement(using: &random) ?? "E1")
    }

    /// What is true on a night, day by day.
    func severity(_ identity: Finding.Identity, _ night: Int) -> Severity? {
        sketches[identity]?.first { $0.first <= night && night <= ($0.last ?? .max) }?.severity
    }
}
