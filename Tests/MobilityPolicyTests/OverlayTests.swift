import CivilCalendar
import Foundation
import Mobility
import MobilityPolicy
import Testing

@Suite("Overlay")
struct OverlayTests {
    @Test("adds the UIT of a new year in three lines")
    func newUIT() throws {
        let policy = try peru(
            with: """
                parameters:
                  uit:
                    values: [{from: 2027-01-01, value: 5650, source: decree, confidence: stated, checked: 2026-12-20}]
                """
        ).policy
        #expect(policy.value(.uit, on: day("2026-12-31")).value.money.description == "5500.00")
        let cited = policy.value(.uit, on: day("2027-01-01"))
        #expect(cited.value.money.description == "5650.00")
        #expect(policy.parameter(.uit).value(from: cited.citation.from)?.provenance.source == "decree")
        #expect(policy.parameter(.uit).title.es == "Unidad impositiva tributaria (UIT)")
        #expect(policy.parameter(.uit).values.count == 11)
    }

    @Test("replaces a value that holds from the same day")
    func replacesValue() throws {
        let policy = try peru(
            with: """
                checked: 2026-12-01
                parameters:
                  renewal.window_lead:
                    title: {en: Own window, es: Plazo propio}
                    values: [{from: 2019-07-01, value: 45, source: own lawyers, confidence: chosen}]
                  renewal.upcoming_lead:
                    values: [{value: 120, source: own practice, confidence: chosen}]
                  travel.pending_travel:
                    values: [{value: forbidden, source: own practice, confidence: chosen}]
                """
        ).policy
        let window = policy.parameter(.renewalWindowLead)
        #expect(window.values.map(\.value) == [.count(30), .count(45)])
        #expect(window.title.en == "Own window")
        #expect(window.values[1].provenance.checked == day("2026-12-01"))
        #expect(policy.parameter(.renewalUpcomingLead).values.map(\.value) == [.count(120)])
        #expect(policy.value(.pendingTravel, on: day("2026-01-01")).value.word == "forbidden")
    }

    @Test(
        "reads percentages with up to four decimals",
        arguments: [("0.67 %", 6_700), ("1%", 10_000), ("0.0001 %", 1), ("100 %", 1_000_000), ("0 %", 0)])
    func percent(text: String, millionths: Int) throws {
        let policy = try peru(
            with: """
                checked: 2026-12-01
                parameters:
                  fine.resident_daily_rate_min:
                    values: [{from: 2023-10-23, value: \(text), source: decree, confidence: confirmed}]
                """
        ).policy
        #expect(policy.value(.residentDailyRateMin, on: day("2024-01-01")).value.millionths == millionths)
    }

    @Test("changes only the given keys of a status")
    func status() throws {
        let policy = try peru(
            with: """
                statuses:
                  other_resident: {work: yes, source: own lawyers, confidence: chosen, checked: 2026-12-01}
                """
        ).policy
        let status = policy.status(.otherResident)
        #expect(status.allowsWork)
        #expect(status.extensible == .possible)
        #expect(status.name.es == "Otra calidad residente")
        #expect(status.provenance.source == "own lawyers")
    }

    @Test("adds holidays, non-working days and relief measures, and replaces a measure by its id")
    func adds() throws {
        let loaded = try peru(
            with: """
                checked: 2026-12-01
                holidays:
                  - {day: 02-29, from: 2028-01-01, until: 2032-12-31, name: {en: Leap, es: Bisiesto},
                     source: law, confidence: general}
                  - {easter: 60, name: {en: Corpus Christi, es: Corpus Christi}, source: law, confidence: general}
                non_working_days:
                  - {day: 2027-01-04, source: decree, confidence: confirmed}
                relief_measures:
                  - {relief_id: R1, norm: N, effect: suspend_fines, from: 2027-01-01, visa_types: cpp;ptp,
                     source: s, confidence: stated}
                  - {relief_id: Ley-31732-fines, norm: Ley 31732, effect: suspend_fines, from: 2023-01-01,
                     source: s, confidence: stated}
                """
        )
        let holidays = loaded.policy.holidays
        let special = ["2027-01-04", "2028-02-29", "2032-02-29", "2036-02-29", "2027-05-27"]
        #expect(special.map { holidays.isHoliday(day($0)) } == [true, true, true, false, true])
        #expect(holidays.isHoliday(day("2026-12-25")))
        let measures = loaded.policy.reliefMeasures
        #expect(measures.count == 9)
        #expect(measures.first { $0.reliefID == "R1" }?.visaTypes == [.cpp, .ptp])
        let replaced = measures.first { $0.reliefID == "Ley-31732-fines" }
        #expect(replaced?.visaTypes == [])
        #expect(replaced?.until == nil)
        #expect(loaded.nonWorkingDays.last?.day == day("2027-01-04"))
    }

    @Test("an empty file says nothing, and the later of two files wins")
    func files() throws {
        let value = { (lead: Int) in
            """
            parameters:
              renewal.high_lead:
                values: [{value: \(lead), source: own practice, confidence: chosen, checked: 2026-12-01}]
            """
        }
        let policy = try PolicyLibrary.load(files: [
            PolicyFile(name: "1.yaml", text: value(20)), PolicyFile(name: "2.yaml", text: "# nothing yet\n"),
            PolicyFile(name: "3.yaml", text: value(25)),
        ]).policy
        #expect(policy.parameter(.renewalHighLead).values.map(\.value) == [.count(25)])
    }

    @Test("is read from a directory by the names of its files")
    func directory() throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "overlay-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let path = directory.path(percentEncoded: false)

        let empty = #expect(throws: Problems.self) { try PolicyLibrary.load(overlay: path) }
        #expect(empty?.all == [Problem(.noPolicyFiles, at: Place(file: path))])

        let text =
            """
            checked: 2026-12-01
            parameters: {renewal.high_lead: {values: [{value: 21, source: s, confidence: chosen}]}}
            """
        try text.write(to: directory.appending(path: "b.yaml"), atomically: true, encoding: .utf8)
        try "not: read".write(to: directory.appending(path: "notes.txt"), atomically: true, encoding: .utf8)
        let loaded = try PolicyLibrary.load(overlay: path)
        #expect(loaded.policy.parameter(.renewalHighLead).values.map(\.value) == [.count(21)])

        try Data([0x61, 0x3a, 0xff]).write(to: directory.appending(path: "c.yaml"))
        let broken = #expect(throws: Problems.self) { try PolicyLibrary.load(overlay: path) }
        #expect(broken?.all == [Problem(.notUTF8, at: Place(file: "\(path)/c.yaml"))])
    }

    @Test("a directory that is not there is a problem")
    func noDirectory() {
        let problems = #expect(throws: Problems.self) { try PolicyLibrary.load(overlay: "/nowhere/at/all") }
        #expect(
            problems?.all
                == [Problem(.unreadableFile(reason: "No such file or directory"), at: Place(file: "/nowhere/at/all"))])
    }
}

@Suite("Canonical text of a policy")
struct PolicyTextTests {
    private let own =
        """
        checked: 2026-12-01
        parameters: {renewal.high_lead: {values: [{value: 21, source: s, confidence: chosen}]}}
        """
    private let argument =
        """
        checked: 2026-12-01
        arguments: {own: {text: {en: A, es: B}, norm: N, rules: [renewal.blocked], source: s, confidence: stated}}
        """

    @Test("is the same whatever the layout, the comments and the file's name")
    func layout() throws {
        let laidOut = """
            # Our own lead time
            checked: 2026-12-01
            parameters:
              renewal.high_lead:
                values:
                  - confidence: chosen
                    source: "s"
                    value: 21   # three weeks
            """
        let first = try PolicyLibrary.load(files: [PolicyFile(name: "a/b.yaml", text: own)])
        let second = try PolicyLibrary.load(files: [PolicyFile(name: "c.yaml", text: laidOut)])
        #expect(first.text == second.text)
    }

    @Test("differs when anything differs")
    func differs() throws {
        let texts = try [
            nil, own, own.replacing("21", with: "22"), own.replacing("source: s", with: "source: t"),
            own.replacing("12-01", with: "12-02"),
            "non_working_days: [{day: 2027-01-04, source: s, confidence: stated, checked: 2026-12-01}]",
            "sources: {s: {title: A source}}", argument, argument.replacing("norm: N", with: "norm: M"),
            argument.replacing("renewal.blocked", with: "visitor.overstay"), argument.replacing("en: A", with: "en: C"),
        ].map { text in try PolicyLibrary.load(files: text.map { [PolicyFile(name: "a", text: $0)] } ?? []).text }
        #expect(Set(texts).count == texts.count)
    }
}
