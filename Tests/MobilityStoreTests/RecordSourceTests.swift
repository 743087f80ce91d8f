import Mobility
import MobilityStore
import Testing

/// Records that come bit by bit.
@Suite struct RecordSourceTests {
    /// Some employees, of whom one batch may fail to be made.
    private struct Employees: RecordSource {
        struct Failure: Error, Equatable {}

        let count: Int
        let width: Int
        var failing: Int?

        func batches(of kind: RecordKind) -> RecordBatch.Reader {
            var next = 0
            return {
                guard kind == .people, next < count else { return nil }
                defer { next += width }
                let (numbers, failing) = (next..<min(next + width, count), failing)
                return RecordBatch(count: numbers.count) {
                    if let failing, numbers.contains(failing) { throw Failure() }
                    return try numbers.map { try Samples.employee("E\(1_000 + $0)") }
                }
            }
        }
    }

    private func ids(_ repository: Repository) throws -> [String] {
        var ids: [String] = []
        try repository.forEachEntry { ids.append($0.recordID) }
        return ids
    }

    @Test(arguments: [1, 63, 64, 256]) func theyAreStoredInTheirOrder(width: Int) throws {
        let repository = try Scratch().repository()
        let source = Employees(count: 300, width: width)
        let more: [RecordChange] = [.put(try Samples.employee("A")), .put(try Samples.employee("E1000"))]
        func run() throws -> ChangeSummary {
            try repository.apply(by: .tester, plan: { _ in }, changeSet: { ChangeSet(more, after: source) }).summary
        }
        let summary = try run()
        #expect(summary[.people].added == 301)
        #expect(summary[.people].unchanged == 1)
        #expect(summary.peopleEvaluated == 301)
        #expect(try ids(repository) == (1_000..<1_300).map { "E\($0)" } + ["A"])
        #expect(try run()[.people].unchanged == 302)
    }

    @Test(arguments: [0, 63, 64, 299]) func whereOneFailsNothingIsStored(failing: Int) throws {
        let repository = try Scratch().repository()
        let source = Employees(count: 300, width: 64, failing: failing)
        #expect(throws: (any Error).self) {
            try repository.apply(by: .tester, plan: { _ in }, changeSet: { ChangeSet([], after: source) })
        }
        #expect(try repository.ids(.people).isEmpty)
        #expect(try ids(repository).isEmpty)
    }
}
