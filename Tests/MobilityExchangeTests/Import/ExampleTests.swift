import Mobility
import MobilityExchange
import Testing

/// The examples that ship with the product.
@Suite struct ExampleTests {
    @Test(.enabled(if: existsInRepository("examples/typical-mistakes")))
    func typicalMistakes() throws {
        let problems = try #require(throws: Problems.self) {
            try Importer().plan(directory: "\(repositoryRoot)/examples/typical-mistakes", against: NothingStored())
        }
        #expect(problems.all.filter { !$0.isWarning }.count == 13)
        #expect(problems.all.filter(\.isWarning).count == 1)
    }

    @Test(.enabled(if: existsInRepository("examples/minera-qori")))
    func mineraQori() throws {
        let plan = try Importer().plan(directory: "\(repositoryRoot)/examples/minera-qori", against: NothingStored())
        #expect(plan.counts[.people]?.new ?? 0 > 60)
        var store = try MemoryStore()
        try store.apply(plan.changes)
        let again = try Importer().plan(directory: "\(repositoryRoot)/examples/minera-qori", against: store)
        #expect(again.changes.isEmpty)
    }
}
