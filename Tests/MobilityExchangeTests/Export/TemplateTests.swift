import Mobility
import MobilityExchange
import Testing

@Suite struct TemplateTests {
    @Test("The template can be imported as it is", arguments: Language.allCases)
    func importable(language: Language) throws {
        let directory = try TemporaryDirectory()
        try Template.write(to: directory.path, language: language)
        #expect(Set(try directory.contents().keys) == Set(RecordKind.allCases.map { "\($0.rawValue).csv" }))
        let plan = try Importer().plan(directory: directory.path, against: NothingStored())
        #expect(plan.warnings.isEmpty)
        for kind in RecordKind.allCases {
            #expect(plan.counts[kind]?.new == (kind == .people ? 2 : 1), "\(kind.rawValue)")
            let lines = String(decoding: try directory.read("\(kind.rawValue).csv"), as: UTF8.self).split(
                separator: "\n")
            #expect(lines[0] == kind.columns.map(\.name).joined(separator: ","))
        }
    }

    @Test func nothingIsOverwrittenUnasked() throws {
        let directory = try TemporaryDirectory()
        try directory.write("people.csv", "mine")
        let problems = try #require(throws: Problems.self) {
            try Template.write(to: directory.path, language: .en)
        }
        #expect(problems.all == [Problem(.fileExists, at: Place(file: "people.csv"))])
        #expect(try directory.contents() == ["people.csv": Array("mine".utf8)])
        try Template.write(to: directory.path, language: .en, overwrite: true)
        #expect(try directory.contents().count == RecordKind.allCases.count)
    }
}
