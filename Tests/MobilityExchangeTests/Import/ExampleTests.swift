import Mobility
import MobilityExchange
import Testing

/// The examples that ship with the product.
@Suite struct ExampleTests {
    @Test func typicalMistakes() throws {
        let problems = try #require(throws: Problems.self) {
            try Importer().plan(directory: "\(repositoryRoot)/examples/typical-mistakes", against: NothingStored())
        }
        #expect(problems.all.filter { !$0.isWarning }.count == 13)
        #expect(problems.all.filter(\.isWarning).count == 1)
    }

    @Test(arguments: [("minera-qori", 71), ("textiles-ayllu", 8)])
    func companies(name: String, people: Int) throws {
        let directory = "\(repositoryRoot)/examples/\(name)"
        let plan = try Importer().plan(directory: directory, against: NothingStored())
        #expect(plan.counts[.people]?.new == people)
        var store = try MemoryStore()
        try store.apply(plan.changes)
        #expect(try Importer().plan(directory: directory, against: store).changes.isEmpty)
    }
}
