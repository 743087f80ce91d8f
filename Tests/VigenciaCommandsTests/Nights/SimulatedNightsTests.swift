import CivilCalendar
import Foundation
import Mobility
import MobilityAlerts
import MobilityStore
import TestSupport
import Testing

/// Many nights over the example, through a mail server that is often busy or lost: some nights are missed, some are run
/// twice, in some the program is killed, and the records change in between. Counted at the server, everything is told once.
///
/// `VIGENCIA_NIGHTS` says how many nights; 30 without it.
@Suite struct SimulatedNightsTests {
    /// A line of a mail: which mail, which night, to whom, what happened to which finding.
    private struct Line: Hashable {
        let night: Day
        let address: String
        let event: String
    }

    private static let nights = ProcessInfo.processInfo.environment["VIGENCIA_NIGHTS"].flatMap(Int.init) ?? 30
    private static let team = "movilidad@mineraqori.example"
    private static let told: Set<Substring> = ["began", "escalated", "ended", "repeated"]

    private let servers: MailServer
    private let tool: Tool

    init() throws {
        servers = try MailServer()
        tool = try Tool.withMail(servers, "chaos", "templates: {directory: \"TEMPLATES\"}")
        let settings = tool.folder.path("vigencia.yaml")
        let text = try String(contentsOfFile: settings, encoding: .utf8)
        try tool.folder.write("vigencia.yaml", text.replacing("TEMPLATES", with: tool.folder.path("templates")))
        // A mail that a program can read, as a team may have it.
        try tool.folder.write(
            "templates/alert.txt.mustache",
            "night|{{day}}\n{{#items}}\n{{change}}|{{rule}}|{{person_id}}|{{record_id}}\n{{/items}}\n")
        try tool.folder.write("templates/alert.html.mustache", "")
    }

    @Test func everythingIsToldOnce() throws {
        var random = SeededRandom(seed: 20_261_101)
        var (oracle, edits) = (TeamOracle(), NightEdits(tool))
        var (expected, teamExpected) = (Set<Line>(), Set<Line>())
        var (missed, crashes) = (0, 0)
        // 2026-11-01.
        let first = Day(number: 20_758)
        for night in (0..<Self.nights).map({ first + $0 }) {
            if Int.random(in: 0..<2, using: &random) == 0 { try edits.edit(before: night, &random) }
            guard Int.random(in: 0..<5, using: &random) > 0 else {
                missed += 1
                continue
            }
            let planned = try plannedLines(night)
            let findings = try tool.repository().findings(on: night)
            for attempt in 0..<3 {
                if Int.random(in: 0..<(attempt == 0 ? 3 : 5), using: &random) == 0 {
                    try kill(night, after: Double.random(in: 0...0.8, using: &random))
                    crashes += 1
                } else {
                    try run(night)
                    if Int.random(in: 0..<3, using: &random) > 0 { break }
                }
            }
            guard try tool.repository().alertHistory().lastRun == night else {
                missed += 1
                continue
            }
            expected.formUnion(planned)
            for event in oracle.night(night, findings) {
                teamExpected.insert(Line(night: night, address: Self.team, event: event.description))
            }
        }
        try drain()
        try check(expected, teamExpected, crashes: crashes)
        #expect(missed > Self.nights / 10 && crashes > Self.nights / 10, "\(missed) missed, \(crashes) crashes")
    }

    /// What the plan says before a night, of every recipient.
    private func plannedLines(_ night: Day) throws -> Set<Line> {
        struct Plan: Decodable {
            struct Item: Decodable { let change: String, rule: String, person_id: String?, record_id: String }
            struct Part: Decodable { let items: [Item] }
            struct Message: Decodable { let address: String, parts: [Part] }
            let messages: [Message]
        }
        let output = try tool.run("alerts", "plan", "--as-of", night.description, "--format", "json").output
        let plan = try JSONDecoder().decode(Plan.self, from: Data(output.utf8))
        return Set(
            plan.messages.flatMap { message in
                message.parts.flatMap(\.items).map { item in
                    Line(
                        night: night, address: message.address,
                        event: [item.change, item.rule, item.person_id ?? "", item.record_id].joined(separator: "|"))
                }
            })
    }

    private func run(_ night: Day) throws {
        let result = try tool.run("nightly", "--as-of", night.description, "--quiet")
        // Mail that waits is a failed step; nothing else may go wrong.
        let complaints = result.errors.split(separator: "\n").filter { $0.contains("error: ") }
        #expect(complaints.allSatisfy { $0.contains("step=delivery") }, "\(result.errors)")
    }

    private func kill(_ night: Day, after seconds: Double) throws {
        let process = tool.process(["nightly", "--as-of", night.description, "--quiet"])
        try process.run()
        usleep(UInt32(seconds * 1_000_000))
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Sends what still waits.
    private func drain() throws {
        for _ in 0..<10 {
            let sent = try tool.run("alerts", "send", "--queued", "--wait", "2", "--quiet")
            if sent.code == 0 { return }
        }
        Issue.record("mail is left: \(try tool.run("alerts", "outbox").output)")
    }

    private func check(_ expected: Set<Line>, _ teamExpected: Set<Line>, crashes: Int) throws {
        let mails = try servers.received()
        let byID = Dictionary(grouping: mails) { $0["Message-ID"] ?? "" }
        // What came twice came as the same mail, and for a reason.
        #expect(byID.values.allSatisfy { copies in Set(copies.map(\.content)).count == 1 })
        let repeated = mails.count - byID.count
        #expect(repeated <= mails.count(where: \.lost) + crashes, "\(repeated) mails came again")
        var lines: [Line] = []
        for mail in byID.values.compactMap(\.first) {
            let text = try #require(mail.text("text/plain")).split(whereSeparator: \.isNewline)
            let night = try #require(text.first?.split(separator: "|").last.flatMap { Day(iso: $0) })
            lines += text.dropFirst().map { Line(night: night, address: mail.to[0], event: String($0)) }
        }
        let distinct = Set(lines)
        #expect(distinct.count == lines.count, "something was told twice")
        #expect(distinct == expected, "\(distinct.symmetricDifference(expected).prefix(5))")
        let teamTold = distinct.filter { line in
            line.address == Self.team && line.event.split(separator: "|").first.map(Self.told.contains) ?? false
        }
        #expect(teamTold == teamExpected, "\(teamTold.symmetricDifference(teamExpected).prefix(5))")
        #expect(teamTold.count > 60)
    }
}
