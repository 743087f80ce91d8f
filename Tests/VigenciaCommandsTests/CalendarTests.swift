import Foundation
import Testing

@Suite struct CalendarTests {
    /// An employer whose one worker has a permit to 2026-12-20 and a family, and a filing that is observed.
    private static let files = [
        "employers.csv":
            "employer_id,legal_name,mobility_email,language\nM,\"Minera, Ñandú; \\ S.A.\",m@m.example,es\n",
        "people.csv": """
        person_id,kind,employer_id,principal_id,relationship,given_names,family_names,nationality,birth_date,email,language,manager_email
        E1,employee,M,,,Anneliese,Brückner,DEU,1986-05-17,a@m.example,en,Boss@m.example
        E2,employee,M,,,Jorge,Ccahuana,PER,1975-02-11,boss@m.example,es,
        D1,dependent,,E1,spouse,Karl,Brückner,DEU,1985-01-01,,,

        """,
        "documents.csv":
            "document_id,person_id,type,number,expires_on\nDOC1,E1,passport,C01X00T47,2027-03-31\nDOC2,D1,passport,C99Y,2027-01-31\n",
        "permits.csv": """
        permit_id,person_id,visa_type,valid_from,valid_until,card_expires_on
        P1,E1,resident_worker,2025-12-21,2026-12-20,2027-02-28
        PD1,D1,dependent,2025-12-21,2026-12-20,

        """,
    ]

    private static func tool() throws -> Tool {
        let tool = try Tool()
        for (name, text) in files { try tool.folder.write("in/\(name)", text) }
        try #require(try tool.run("init").code == 0)
        try importAgain(tool)
        return tool
    }

    private static func importAgain(_ tool: Tool) throws {
        let result = try tool.run("import", "in")
        try #require(result.code == 0, "\(result.errors)")
    }

    @discardableResult
    private static func write(_ tool: Tool, _ arguments: String...) throws -> ParsedCalendar {
        let result = try tool.run(["calendar", "--as-of", "2026-11-01", "--output", "c.ics"] + arguments)
        try #require(result.code == 0, "\(result.errors)")
        return try ParsedCalendar(tool.folder.path("c.ics"))
    }

    @Test func anIndependentParserReadsTheEmployersCalendar() throws {
        let tool = try Self.tool()
        let calendar = try Self.write(tool, "--employer", "M", "--lang", "en")
        #expect(calendar.version == "2.0")
        #expect(calendar.method == "PUBLISH")
        #expect(calendar.prodid == "-//Vigencia//Calendar//EN")
        #expect(calendar.name == #"Vigencia: Minera, Ñandú; \ S.A."#)
        #expect(calendar.refresh == 86_400)
        #expect(
            calendar.events.map { "\($0.start) \($0.end) \($0.summary)" }.sorted() == [
                "2026-12-20 2026-12-21 D1: permit ends, last day to file the renewal (prórroga)",
                "2026-12-20 2026-12-21 E1: permit ends, last day to file the renewal (prórroga)",
                "2027-01-31 2027-02-01 D1: passport expires",
                "2027-02-28 2027-03-01 E1: card (carné de extranjería) expires",
                "2027-03-31 2027-04-01 E1: passport expires",
            ])
        for event in calendar.events {
            #expect(event.uid.wholeMatch(of: /[0-9a-f]{64}@vigencia/) != nil)
            #expect(event.sequence == 0)
            #expect(event.status == "CONFIRMED")
            #expect(event.transparency == "TRANSPARENT")
            #expect(event.class == "PRIVATE")
            #expect(event.organizer == "mailto:m@m.example")
            #expect(event.stamp == event.modified)
            #expect(event.stamp.hasSuffix("+00:00"))
            #expect(event.categories.first == "Vigencia")
            #expect(!event.alarms.isEmpty)
            #expect(Set(event.alarm_actions) == ["DISPLAY"])
            #expect(Set(event.alarm_texts) == [event.summary])
        }
        #expect(Set(calendar.events.map(\.uid)).count == 5)
        let filing = try calendar.event("E1: permit ends")
        // 30, 7 days and 1 day before, at nine in the morning.
        #expect(filing.alarms == [30, 7, 1].map { -$0 * 86_400 + 9 * 3_600 })
        #expect(filing.priority == 3)
        #expect(filing.categories == ["Vigencia", "Renewal"])
        #expect(
            filing.description
                == "File the renewal (prórroga) in the Agencia Digital by 2026-12-20 and keep the receipt.\nRule: renewal.window-open"
        )
    }

    @Test func noNameAndNoNumberOfADocumentIsInACalendar() throws {
        let tool = try Self.tool()
        try tool.run("calendar", "--as-of", "2026-11-01", "--directory", "out")
        let names = try tool.folder.names(in: "out")
        #expect(names == ["employer-M.ics", "manager-boss@m.example.ics", "person-E1.ics"])
        for name in names {
            let text = String(decoding: try tool.folder.read("out/\(name)"), as: UTF8.self)
                .replacing("\r\n ", with: "")
            for secret in ["Anneliese", "Br", "Karl", "C01X00T47", "C99Y", "DOC1", "1986"] {
                #expect(!text.contains(secret), "\(name): \(secret)")
            }
            let mode = try FileManager.default.attributesOfItem(atPath: tool.folder.path("out/\(name)"))
            #expect(mode[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func eachRecipientReadsTheOwnMattersInTheOwnLanguage() throws {
        let tool = try Self.tool()
        let result = try tool.run("calendar", "--as-of", "2026-11-01", "--directory", "out")
        #expect(
            result.output == """
                out/employer-M.ics: 5 events; 5 new, 0 changed, 0 called off.
                out/manager-boss@m.example.ics: 1 event; 1 new, 0 changed, 0 called off.
                out/person-E1.ics: 5 events; 5 new, 0 changed, 0 called off.

                """)
        func summaries(_ name: String) throws -> [String] {
            try ParsedCalendar(tool.folder.path("out/\(name)")).events.map(\.summary).sorted()
        }
        #expect(
            try summaries("person-E1.ics") == [
                "Your card (carné de extranjería) expires", "Your passport expires",
                "Your permit ends, last day to file your renewal (prórroga)", "Your spouse (D1): passport expires",
                "Your spouse (D1): permit ends, last day to file the renewal (prórroga)",
            ])
        // The manager is a person on record, who reads Spanish; papers and families are not told.
        #expect(
            try summaries("manager-boss@m.example.ics") == [
                "E1: vence la calidad migratoria, último día para presentar la prórroga"
            ])
        #expect(try summaries("employer-M.ics").contains("D1: vence el pasaporte"))
        // The person's own calendar is one, whichever way it is asked for: nothing in it is new.
        let alone = try tool.run("calendar", "--as-of", "2026-11-01", "--person", "E1", "--output", "e1.ics")
        #expect(alone.output == "e1.ics: 5 events; 0 new, 0 changed, 0 called off.\n")
        #expect(try tool.folder.read("e1.ics") == tool.folder.read("out/person-E1.ics"))
        let spanish = try Self.write(tool, "--person", "D1", "--lang", "es")
        #expect(
            spanish.events.map(\.summary).sorted() == [
                "Vence su calidad migratoria, último día para presentar su prórroga", "Vence su pasaporte",
            ])
    }

    @Test func theSameAgainGivesTheSameBytes() throws {
        let tool = try Self.tool()
        try Self.write(tool)
        let first = try tool.folder.read("c.ics")
        // DTSTAMP counts seconds.
        Thread.sleep(forTimeInterval: 1.1)
        try Self.write(tool)
        #expect(try tool.folder.read("c.ics") == first)
        #expect(Data(try tool.run("calendar", "--as-of", "2026-11-01", "--all").output.utf8) == first)
        // A day later nothing has come in or gone.
        try tool.run("calendar", "--as-of", "2026-11-02", "--output", "c.ics")
        #expect(try tool.folder.read("c.ics") == first)
    }

    @Test func anUpdateReplacesItsEventAndWhatIsDoneIsCalledOff() throws {
        let tool = try Self.tool()
        let before = try Self.write(tool, "--lang", "en")
        // The passport of the one is valid for longer, the renewal of the other is filed.
        try tool.folder.write(
            "in/documents.csv", "document_id,person_id,type,expires_on\nDOC1,E1,passport,2027-04-30\n")
        try tool.folder.write(
            "in/filings.csv",
            "filing_id,person_id,procedure,permit_id,filed_on,outcome\nF1,E1,renewal,P1,2026-10-31,pending\n")
        try Self.importAgain(tool)
        let after = try Self.write(tool, "--lang", "en")
        #expect(
            after.events.map(\.line).sorted() == [
                "0 CONFIRMED 2026-12-20 D1: permit ends, last day to file the renewal (prórroga)",
                "0 CONFIRMED 2027-01-31 D1: passport expires",
                "0 CONFIRMED 2027-02-28 E1: card (carné de extranjería) expires",
                "1 CANCELLED 2026-12-20 No longer due: permit ends, last day to file the renewal (prórroga)",
                "1 CONFIRMED 2027-04-30 E1: passport expires",
            ])
        #expect(try after.event("E1: passport").uid == before.event("E1: passport").uid)
        #expect(try after.event("No longer").uid == before.event("E1: permit").uid)
        #expect(try after.event("No longer").alarms.isEmpty)
        #expect(try after.event("D1: passport").stamp == before.event("D1: passport").stamp)
        // Called off once; then it stays so until its day has passed.
        try Self.write(tool, "--lang", "en")
        let text = try tool.folder.read("c.ics")
        try tool.run("calendar", "--as-of", "2026-12-20", "--output", "d.ics", "--lang", "en")
        #expect(try ParsedCalendar(tool.folder.path("d.ics")).event("No longer").sequence == 1)
        try tool.run("calendar", "--as-of", "2026-12-21", "--output", "d.ics", "--lang", "en")
        #expect(!(try ParsedCalendar(tool.folder.path("d.ics")).events.contains { $0.status == "CANCELLED" }))
        // Withdrawn: due again, under the next number.
        try tool.folder.write(
            "in/filings.csv",
            "filing_id,person_id,procedure,permit_id,filed_on,outcome,decided_on\nF1,E1,renewal,P1,2026-10-31,withdrawn,2026-11-01\n"
        )
        try Self.importAgain(tool)
        let again = try Self.write(tool, "--lang", "en")
        let back = try again.event("E1: permit")
        #expect(try (back.sequence, back.status, back.uid) == (2, "CONFIRMED", before.event("E1: permit").uid))
        #expect(try tool.folder.read("c.ics") != text)
    }

    @Test func dryRunKeepsNoState() throws {
        let tool = try Self.tool()
        for arguments in [["--output", "c.ics"], ["--directory", "out"], []] {
            let result = try tool.run(["calendar", "--as-of", "2026-11-01", "--dry-run"] + arguments)
            #expect(result.code == 0, "\(result.errors)")
            #expect(result.output.contains("5 new") || result.output.hasPrefix("BEGIN:VCALENDAR"))
        }
        for name in ["c.ics", "out"] { #expect(!FileManager.default.fileExists(atPath: tool.folder.path(name))) }
        #expect(try tool.run("calendar", "--as-of", "2026-11-01", "--output", "c.ics").output.contains("5 new"))
    }

    @Test func aFileThatCantBeWrittenWasNotTold() throws {
        let tool = try Self.tool()
        let refused = try tool.run("calendar", "--as-of", "2026-11-01", "--output", "none/c.ics")
        #expect(refused.code == 1)
        #expect(refused.errors.contains("Can't write none/c.ics"))
        #expect(try tool.run("calendar", "--as-of", "2026-11-01", "--output", "c.ics").output.contains("5 new"))
    }

    @Test func whoIsNoLongerAManagerGetsTheEventsCalledOff() throws {
        let tool = try Self.tool()
        try tool.run("calendar", "--as-of", "2026-11-01", "--directory", "out")
        try tool.folder.write(
            "in/people.csv",
            "person_id,kind,given_names,family_names,nationality,manager_email\nE1,employee,A,B,DEU,new@m.example\n")
        try FileManager.default.removeItem(atPath: tool.folder.path("in/documents.csv"))
        try Self.importAgain(tool)
        let result = try tool.run("calendar", "--as-of", "2026-11-01", "--directory", "out")
        #expect(result.output.contains("out/manager-boss@m.example.ics: 0 events; 0 new, 0 changed, 1 called off.\n"))
        #expect(result.output.contains("out/manager-new@m.example.ics: 1 event; 1 new, 0 changed, 0 called off.\n"))
        let former = try ParsedCalendar(tool.folder.path("out/manager-boss@m.example.ics"))
        #expect(former.events.map(\.status) == ["CANCELLED"])
    }

    @Test(arguments: [
        ("2026-11-01", 48, 0), ("2026-11-01", 49, 2), ("2026-12-20", 0, 2), ("2026-12-21", 40, 0),
        ("2026-12-21", 41, 1),
        // The passport's finding begins in six months only.
        ("2026-09-15", 365, 7), ("2026-10-21", 0, 2), ("2026-10-22", 0, 0),
    ])
    func theWindowHoldsBothItsEnds(asOf: String, days: Int, count: Int) throws {
        let tool = try Self.tool()
        let result = try tool.run("calendar", "--as-of", asOf, "--days", "\(days)", "--output", "c.ics")
        #expect(result.output.hasPrefix("c.ics: \(count) event"), "\(result.output)\(result.errors)")
    }

    @Test func theExampleEmployersCalendarsAreReadByTheParser() throws {
        let tool = try Tool.withExample()
        let result = try tool.run("calendar", "--as-of", "2026-11-21", "--directory", "out")
        #expect(result.code == 0, "\(result.errors)")
        let names = try tool.folder.names(in: "out")
        #expect(names.count > 20)
        var kinds = Set<String>()
        for name in names {
            let calendar = try ParsedCalendar(tool.folder.path("out/\(name)"))
            #expect(!calendar.events.isEmpty)
            for event in calendar.events {
                #expect(event.start >= "2026-11-21" && event.start <= "2027-11-21")
                if name.hasPrefix("employer") {
                    kinds.insert(event.summary.split(separator: ": ").last.map(String.init) ?? "")
                }
            }
        }
        // Every kind but the child who grows up in that year.
        #expect(kinds.count >= 9, "\(kinds)")
    }

    @Test(arguments: [
        ["--days", "-1"], ["--days", "3661"], ["--person", "E1", "--employer", "M"], ["--all", "--person", "E1"],
        ["--directory", "d", "--output", "f"], ["--directory", "d", "--person", "E1"], ["--as-of", "soon"],
    ])
    func wrongUsage(_ arguments: [String]) throws {
        #expect(try Tool().run(["calendar"] + arguments).code == 2)
    }

    @Test(arguments: [["--person", "E3"], ["--employer", "N"]]) func whoIsUnknownIsNamed(_ arguments: [String]) throws {
        let result = try Self.tool().run(["calendar"] + arguments)
        #expect(result.code == 1)
        #expect(result.errors.contains("There is no \(arguments[1])."))
    }
}
