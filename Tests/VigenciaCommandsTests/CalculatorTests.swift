import Foundation
import MobilityStore
import Testing

/// The calculators as users run them: without a database, in text and JSON, in both languages.
@Suite struct CalculatorTests {
    private static let fine = ["fine", "--status", "resident_worker", "--expired", "2024-12-20"]
    private static let visit = ["fine", "--status", "tourist", "--entered", "2023-09-25", "--days-granted", "90"]
    private static let trip = [
        "trip-check", "--status", "resident_worker", "--as-of", "2026-11-25", "--leaves", "2026-12-10",
    ]

    /// Answers of every shape.
    static let answers: [[String]] = [
        fine + ["--through", "2024-12-20"], fine + ["--through", "2025-01-05"],
        fine + ["--filed", "2024-12-20", "--through", "2025-03-01"],
        fine + ["--filed", "2025-01-10", "--through", "2025-03-01", "--paid", "100@2025-02-01", "--paid", "5"],
        fine + ["--through", "2028-01-05", "--birth-date", "2007-01-03", "--suspended", "2025-01-01..2025-01-10"],
        ["fine", "--status", "dependent", "--expired", "2020-05-01", "--through", "2021-12-01"],
        ["fine", "--status", "dependent", "--expired", "2023-10-01", "--filed", "2023-11-30", "--as-of", "2024-01-01"],
        ["fine", "--status", "cpp", "--expired", "2020-01-01", "--through", "2022-01-01"],
        ["fine", "--status", "permanent", "--through", "2025-01-01"],
        visit + ["--through", "2023-12-01"], visit + ["--through", "2024-01-10", "--paid", "200@2024-01-11"],
        visit + ["--exited", "2023-12-23", "--through", "2024-06-01"],
        visit + ["--exited", "2024-01-10", "--through", "2024-06-01"],
        ["stay-days", "--stay", "2022-09-22..2022-12-02:90", "--stay", "2022-12-20..:30", "--as-of", "2023-01-25"],
        ["stay-days", "--stay", "2022-09-22..2022-12-02:30", "--as-of", "2024-01-25", "--status", "business_visitor"],
        ["stay-days", "--stay", "2026-09-01..2027-02-01:90", "--stay", "2027-03-01..", "--as-of", "2026-11-25"],
        ["stay-days", "--stay", "2026-09-01..", "--as-of", "2026-08-25"],
        trip + ["--valid-until", "2027-06-01", "--returns", "2026-12-20"],
        trip + ["--valid-until", "2027-06-01"], trip + ["--valid-until", "2026-12-14", "--returns", "2026-12-20"],
        trip + ["--valid-until", "2026-11-14", "--returns", "2026-12-20"],
        trip + ["--valid-until", "2026-12-14", "--filed", "2026-11-10", "--returns", "2027-08-20"],
        trip + ["--valid-until", "2026-11-28", "--filed", "2026-11-10", "--denied", "2026-12-01"],
        trip + [
            "--valid-until", "2027-11-28", "--filed", "2026-09-10", "--procedure", "initial", "--approved",
            "2026-11-10", "--returns", "2026-12-20", "--travel-permit-issued", "2026-12-01",
        ],
        [
            "trip-check", "--status", "cpp", "--as-of", "2026-12-09", "--leaves", "2026-12-10", "--valid-until",
            "2027-03-01", "--returns", "2026-12-20",
        ],
        [
            "trip-check", "--status", "tourist", "--as-of", "2026-11-25", "--leaves", "2026-12-10", "--entered",
            "2026-09-01", "--days-granted", "90",
        ],
        ["working-days", "--after", "2026-07-20", "--count", "12", "--explain"],
        ["working-days", "--after", "2026-07-20", "--through", "2026-08-12", "--explain"],
    ]

    @Test(arguments: answers)
    func textFitsAndIsNoAdviceInBothLanguages(_ arguments: [String]) throws {
        let tool = try Tool()
        let english = try tool.run(arguments)
        let spanish = try tool.run(arguments + ["--lang", "es"])
        for result in [english, spanish] {
            #expect(result.code == 0)
            #expect(result.errors.isEmpty)
            #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(result.output)")
            #expect(result.output.hasSuffix("\n") && !result.output.hasSuffix("\n\n"))
            #expect(!result.output.contains(" \n"))
        }
        #expect(english.output.hasSuffix("Nothing here is legal advice.\n"))
        #expect(spanish.output.hasSuffix("Nada de esto es asesoría legal.\n"))
        // No line is left in English but for names and numbers.
        for word in [" the ", " days ", " filed ", " and "] { #expect(!spanish.output.contains(word), "\(word)") }
        #expect(try tool.folder.names(in: "").isEmpty)
    }

    @Test(arguments: answers)
    func jsonIsAnObjectWithSortedSnakeCaseKeys(_ arguments: [String]) throws {
        let arguments = arguments.filter { $0 != "--explain" } + ["--format", "json"]
        let result = try Tool().run(arguments)
        #expect(result.code == 0)
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let root = try #require(object as? [String: Any])
        #expect(root.keys.allSatisfy { $0.wholeMatch(of: /[a-z0-9_]+/) != nil })
        let keys = result.output.split(separator: "\n").compactMap { $0.firstMatch(of: /^  "([a-z_0-9]+)" :/)?.1 }
        #expect(keys == keys.sorted())
        #expect(keys.count == root.count)
        #expect(result.output.hasSuffix("}\n"))
    }

    @Test func jsonHoldsTheLinesOfTheFine() throws {
        let result = try Tool().run(Self.fine + ["--through", "2025-01-05", "--format", "json"])
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let root = try #require(object as? [String: Any])
        let years = try #require(root["years"] as? [[String: Any]])
        #expect(years.map { $0["year"] as? Int } == [2024, 2025])
        #expect(years.map { $0["days"] as? Int } == [11, 5])
        #expect(years.allSatisfy { $0["payment_code"] is NSNull })
        #expect(root["total_min_pen"] as? Double == 83.4)
        #expect(root["total_max_pen"] as? Double == 834)
        #expect(root["estimate"] as? Bool == false)
    }

    @Test func anUnknownYearIsMarkedAndAnOverlayMendsIt() throws {
        let tool = try Tool()
        let arguments = ["fine", "--status", "cpp", "--expired", "2026-12-31", "--through", "2027-01-10"]
        #expect(try tool.run(arguments).output.contains("≈"))
        #expect(try tool.run(arguments + ["--format", "json"]).output.contains("\"estimate\" : true"))
        try tool.folder.write(
            "policy/uit.yaml",
            """
            parameters:
              uit:
                values: [{from: 2027-01-01, value: 5700, source: s, confidence: stated, checked: 2026-12-30}]
              fine.visitor_payment_code:
                values: [{from: 2027-01-01, value: "00999", source: s, confidence: stated, checked: 2026-12-30}]
            """)
        let mended = try tool.run(arguments + ["--policy", "policy"])
        #expect(!mended.output.contains("≈"))
        #expect(mended.output.contains("57.00 – 570.00"))
        let visit = try tool.run(
            "fine", "--status", "tourist", "--entered", "2026-12-01", "--days-granted", "30", "--exited", "2027-01-10",
            "--through", "2027-01-10", "--policy", "policy")
        #expect(visit.output.contains("00999"))
        #expect(!visit.output.contains("00675"))
    }

    @Test(arguments: [
        ["fine"], ["fine", "--status", "worker"], ["fine", "--status", "resident_worker"],
        ["fine", "--status", "tourist"], ["fine", "--status", "tourist", "--entered", "2026-01-01"],
        fine + ["--days-granted", "90"],
        visit + ["--expired", "2024-01-01"], visit + ["--exited", "2023-09-24"], visit + ["--through", "2023-09-24"],
        ["fine", "--status", "tourist", "--entered", "2026-01-01", "--days-granted", "367"],
        fine + ["--filed", "2025-01-10", "--through", "2025-01-09"], fine + ["--suspended", "2025-01-02..2025-01-01"],
        fine + ["--suspended", "2025-01-02"], fine + ["--paid", "1.234"], fine + ["--paid", "100@2025-02-30"],
        fine + ["--relief-applied", "Ley-31732"], fine + ["--relief-applied", "RS-000104-2020-fines"],
        fine + ["--relief-applied", "Ley-31732-fines", "--no-relief"],
        ["stay-days"], ["stay-days", "--stay", "2026-01-01"], ["stay-days", "--stay", "2026-01-02..2026-01-01"],
        ["stay-days", "--stay", "2026-01-01..2026-02-30"], ["stay-days", "--stay", "2026-01-01..:x"],
        ["stay-days", "--stay", "2026-01-01..:367"], ["stay-days", "--stay", "2026-01-01..:30:30"],
        ["stay-days", "--stay", "2026-01-01..", "--stay", "2026-03-01.."],
        ["stay-days", "--stay", "2026-01-01..", "--status", "cpp"],
        ["trip-check", "--leaves", "2026-12-10"], trip, trip + ["--valid-until", "2027-01-01", "--person", "E-009"],
        trip + ["--valid-until", "2027-01-01", "--returns", "2026-12-09"],
        trip + ["--valid-until", "2027-01-01", "--as-of", "2026-12-11"],
        trip + ["--valid-until", "2027-01-01", "--approved", "2026-11-01"],
        trip + ["--valid-until", "2027-01-01", "--filed", "2026-11-02", "--approved", "2026-11-01"],
        trip + ["--valid-until", "2027-01-01", "--filed", "2026-11-02", "--card-issued", "2026-11-03"],
        trip + ["--valid-until", "2027-01-01", "--travel-permit-departs", "2026-12-10"],
        trip + ["--valid-until", "2027-01-01", "--entered", "2026-12-10"],
        ["trip-check", "--status", "tourist", "--leaves", "2026-12-10", "--valid-until", "2027-01-01"],
        trip + ["--valid-until", "2027-01-01", "--filed", "2026-11-02", "--approved", "2026-12-11"],
        trip + ["--valid-until", "2026-11-20", "--filed", "2026-11-02", "--approved", "2026-11-21"],
        [
            "trip-check", "--status", "tourist", "--entered", "2026-12-11", "--days-granted", "90", "--leaves",
            "2026-12-10",
        ],
        fine + ["--birth-date", "2024-12-21"], visit + ["--birth-date", "2023-09-26"],
        ["working-days", "--after", "2026-07-24", "--count", "1", "--through", "2026-07-30"],
    ])
    func wrongUsageGivesCode2AndNothingElse(_ arguments: [String]) throws {
        let result = try Tool().run(arguments)
        #expect(result.code == 2, "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(!result.errors.isEmpty)
    }

    @Test func wrongUsageIsToldInTheReadersLanguageWhereItDependsOnTheLaw() throws {
        let tool = try Tool()
        let near = try tool.run(Self.fine + ["--relief-applied", "Ley-31732-fine"])
        #expect(near.errors.contains("Did you mean Ley-31732-fines?"))
        let spanish = try tool.run(Self.fine + ["--relief-applied", "Ley-31732-fine", "--lang", "es"])
        #expect(spanish.errors.contains("¿Quiso decir Ley-31732-fines?"))
    }

    @Test("a visit goes on by its own days, whatever was denied")
    func deniedVisitor() throws {
        let visitor = [
            "trip-check", "--status", "tourist", "--days-granted", "90", "--format", "json", "--returns", "2026-12-10",
        ]
        let during = try Tool().run(
            visitor + [
                "--entered", "2026-09-01", "--filed", "2026-11-15", "--denied", "2026-11-20", "--leaves", "2026-11-28",
                "--as-of", "2026-11-21",
            ])
        #expect(during.output.contains("\"verdict\" : \"yes\""), "\(during.output)")
        #expect(during.output.contains("\"rule\" : \"filing.denied\""), "it is told all the same: \(during.output)")
        let before = try Tool().run(
            visitor + [
                "--entered", "2026-11-18", "--filed", "2026-07-01", "--denied", "2026-09-01", "--leaves", "2026-11-20",
                "--as-of", "2026-11-18",
            ])
        #expect(before.output.contains("\"verdict\" : \"yes\""), "\(before.output)")
    }

    @Test("where no return is told, what the report says of the trip is told too")
    func unknownReturn() throws {
        let trip = Self.trip + ["--valid-until", "2026-12-14"]
        let text = try Tool().run(trip).output
        #expect(text.contains("YES, for who is back in time"), "\(text)")
        #expect(text.contains("travel.expires-abroad"), "\(text)")
        #expect(try Tool().run(trip + ["--lang", "es"]).output.contains("SÍ, para quien vuelva a tiempo"))
        // Nothing can end meanwhile.
        let short = try Tool().run(Self.trip + ["--valid-until", "2027-06-01", "--returns", "2026-12-20"]).output
        #expect(short.contains("nothing that is told stands against it"), "\(short)")
    }

    @Test("a year abroad counts as the rules count it")
    func aYearAbroad() throws {
        let result = try Tool().run(
            "trip-check", "--status", "permanent", "--leaves", "2026-12-10", "--returns", "2027-12-12", "--as-of",
            "2026-12-01")
        #expect(result.output.contains("366 in a row with this trip, 365 within 365 days"), "\(result.output)")
    }

    @Test("visits come in whatever order", arguments: [[0, 1], [1, 0]])
    func visitsOfOneDay(order: [Int]) throws {
        let stays = ["2019-10-22..2020-01-20:30", "2019-10-22..2019-10-22:90"]
        let result = try Tool().run(
            ["stay-days", "--as-of", "2020-02-01"] + order.flatMap { ["--stay", stays[$0]] })
        #expect(result.code == 0, "\(result.errors)")
    }

    @Test func aPersonOfTheDatabaseIsChecked() throws {
        let tool = try Tool.withExample()
        let before = try tool.repository().journal(of: "E-009")
        let lapsed = try tool.run(
            "trip-check", "--person", "E-009", "--as-of", "2026-11-21", "--leaves", "2026-12-01", "--format", "json")
        #expect(lapsed.code == 0)
        #expect(lapsed.output.contains("\"verdict\" : \"no\""))
        #expect(lapsed.output.contains("\"code\" : \"lapsed\""))
        #expect(lapsed.output.contains("\"person_id\" : \"E-009\""))
        // Asking stores nothing but that somebody asked.
        #expect(try tool.repository().journal(of: "E-009") == before)
        let unknown = try tool.run("trip-check", "--person", "E-0009", "--leaves", "2099-12-01")
        #expect(unknown.code == 1)
        #expect(unknown.errors.contains("Did you mean"))
    }

    @Test func anAnswerGoesToAFile() throws {
        let tool = try Tool()
        let direct = try tool.run(Self.fine + ["--through", "2025-01-05"]).output
        let result = try tool.run(Self.fine + ["--through", "2025-01-05", "--output", "fine.txt"])
        #expect(result.code == 0)
        #expect(result.output.isEmpty)
        #expect(String(decoding: try tool.folder.read("fine.txt"), as: UTF8.self) == direct)
        #expect(try tool.run(Self.fine + ["--output", "no/fine.txt"]).code == 1)
    }

    @Test func workingDaysNameWhatTheySkip() throws {
        let tool = try Tool()
        let text = try tool.run("working-days", "--after", "2026-07-20", "--count", "12", "--explain").output
        #expect(text.hasPrefix("2026-08-12\n"))
        for part in ["2026-07-23 Air Force Day", "2026-07-27 declared non-working", "2026-08-06 Battle of Junín"] {
            #expect(text.contains(part), "\(part)")
        }
        let json = try tool.run("working-days", "--after", "2026-07-20", "--through", "2026-08-12", "--format", "json")
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(root["count"] as? Int == 12)
        #expect(root["weekend_days"] as? Int == 6)
        #expect((root["skipped"] as? [[String: Any]])?.count == 5)
        let late = try tool.run("working-days", "--after", "9999-12-30", "--count", "9")
        #expect(late.code == 1)
        #expect(late.errors.contains("9999-12-31"))
    }
}
