import CivilCalendar
import Foundation
import Mobility
import TestSupport
import Testing

@testable import MobilityAlerts

/// Every beginning, escalation and end is told exactly once to each recipient concerned, repetitions by their interval,
/// whatever nights are missed or come twice; told from a ledger that is kept day by day and calls no planner.
@Suite struct AlertPropertyTests {
    private static let count = ProcessInfo.processInfo.environment["VIGENCIA_RANDOM_DOSSIERS"].flatMap(Int.init) ?? 400

    /// What a recipient knows of a finding.
    private struct Known {
        var severity: Severity
        var mentioned: Severity
        var on: Int
    }

    @Test(arguments: 0..<4) func toldExactlyOnce(batch: Int) throws {
        for seed in 0..<(Self.count / 4) {
            var nights = RandomNights(seed: UInt64(batch * 1_000_000 + seed))
            var settings = AlertSettings()
            settings.weeklyDigest = nil
            settings.repeats = [.critical: 1, .high: 4, .warning: 9]
            var history = AlertHistory()
            var ledger: [String: [Finding.Identity: Known]] = [:]
            var mailed: [String: Int] = [:]
            var lastRun: Int?
            for night in 0..<RandomNights.length where !nights.chance(0.3) {
                for _ in 0...(nights.chance(0.3) ? 1 : 0) {
                    if nights.chance(0.2) { nights.edit() }
                    let plan = AlertPlanner.plan(
                        AlertSituation(
                            day: World.day(night),
                            findings: try nights.sketches.values.joined().map { try $0.finding() },
                            people: nights.people, employers: World.employers, settings: settings, history: history,
                            silences: nights.silences))
                    let expected = Self.expected(
                        nights, night, lastRun: lastRun, settings: settings, ledger: &ledger, mailed: &mailed)
                    let told = Dictionary(
                        uniqueKeysWithValues: plan.messages.map { message in
                            (
                                "\(message.recipient.id.kind) \(message.recipient.id.address)",
                                Set(message.items.map { "\($0.change) \($0.identity)" })
                            )
                        })
                    try #require(told == expected, "seed \(batch)/\(seed), night \(night)")
                    history = plan.history
                    lastRun = night
                    // Planning the same again says nothing.
                    let again = AlertPlanner.plan(
                        AlertSituation(
                            day: World.day(night),
                            findings: try nights.sketches.values.joined().map { try $0.finding() },
                            people: nights.people, employers: World.employers, settings: settings, history: history,
                            silences: nights.silences))
                    try #require(again.messages.isEmpty && again.history == history)
                }
            }
        }
    }

    /// Whom a finding concerns on a night, written out for this world.
    private static func audience(_ identity: Finding.Identity, _ nights: RandomNights, _ night: Int) -> [String] {
        func works(_ id: String) -> Bool { nights.people[id]?.employmentEnd.map { World.day(night) <= $0 } ?? true }
        let forManager = [.travelHold, .travelConflict, .workUnauthorised].contains(identity.rule)
        let forPerson = identity.rule != .filingPending
        var all: [String] = []
        switch identity.personID {
        case "E1":
            all = ["mobility team-a@example.com"]
            if works("E1"), forPerson { all.append("person e1@example.com") }
            if works("E1"), forManager { all.append("manager boss@example.com") }
        case "D1":
            all = ["mobility team-a@example.com"]
            if works("E1"), forPerson { all.append("person e1@example.com") }
        case "E2":
            all = ["mobility team-a@example.com"]
            if works("E2"), forPerson { all.append("person e2@example.com") }
            if works("E2"), works("E3"), forManager { all.append("manager e3@example.com") }
        case "E3":
            all = ["mobility team-b@example.com"]
            if works("E3"), forPerson { all.append("person e3@example.com") }
        default:
            all = ["mobility team-a@example.com", "mobility team-b@example.com"]
            if forPerson { all.append("person x@example.com") }
        }
        return all
    }

    private static func limit(_ recipient: String) -> Severity {
        recipient.hasPrefix("mobility") ? .info : recipient.hasPrefix("person") ? .warning : .high
    }

    /// What has to be told on a night, and the ledger after it.
    private static func expected(
        _ nights: RandomNights, _ night: Int, lastRun: Int?, settings: AlertSettings,
        ledger: inout [String: [Finding.Identity: Known]], mailed: inout [String: Int]
    ) -> [String: Set<String>] {
        var expected: [String: Set<String>] = [:]
        var recipients = Set(ledger.keys)
        for identity in nights.sketches.keys { recipients.formUnion(audience(identity, nights, night)) }
        for recipient in recipients where mailed[recipient] != night {
            var known = ledger[recipient] ?? [:]
            var (told, eased) = (Set<String>(), Set<Finding.Identity>())
            for identity in nights.sketches.keys {
                guard audience(identity, nights, night).contains(recipient) else {
                    known[identity] = nil
                    continue
                }
                let now = nights.severity(identity, night).flatMap { $0 >= limit(recipient) ? $0 : nil }
                let isQuiet = nights.silences.contains {
                    $0.isAbout(identity) && $0.since <= World.day(night) && World.day(night) <= $0.until ?? .latest
                }
                switch (known[identity], now) {
                case (nil, let now?):
                    guard !isQuiet else { break }
                    told.insert("began \(identity)")
                    known[identity] = Known(severity: now, mentioned: now, on: night)
                case (nil, nil):
                    let passed = (nights.sketches[identity] ?? []).contains { range in
                        range.severity >= limit(recipient) && range.first > lastRun ?? .max
                            && range.last ?? .max < night
                    }
                    if passed, !isQuiet { told.insert("passed \(identity)") }
                case (_?, nil):
                    if !isQuiet { told.insert("ended \(identity)") }
                    known[identity] = nil
                case (let before?, let now?) where isQuiet:
                    known[identity]?.severity = min(before.severity, now)
                case (let before?, let now?):
                    if now > before.severity {
                        told.insert("escalated \(identity)")
                    } else if let interval = settings.repeats[now], night - before.on >= interval {
                        told.insert("repeated \(identity)")
                    } else {
                        known[identity]?.severity = now
                        if now < before.mentioned { eased.insert(identity) }
                        break
                    }
                    known[identity] = Known(severity: now, mentioned: now, on: night)
                }
            }
            if !told.isEmpty {
                for identity in eased {
                    told.insert("eased \(identity)")
                    if let entry = known[identity] { known[identity]?.mentioned = entry.severity }
                }
                mailed[recipient] = night
                expected[recipient] = told
            }
            ledger[recipient] = known
        }
        return expected
    }
}
