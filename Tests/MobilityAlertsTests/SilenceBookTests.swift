import CivilCalendar
import Mobility
import Testing

@testable import MobilityAlerts

@Suite struct SilenceBookTests {
    private func isQuiet(_ silences: [Silence], night: Int, _ sketches: [Sketch], _ sketch: Sketch) throws -> Bool {
        let book = SilenceBook(silences, on: World.day(night), findings: try sketches.map { try $0.finding() })
        return book.silence(of: try sketch.finding().identity) != nil
    }

    @Test(arguments: [(0, false), (1, true), (3, true), (4, false)])
    func bothDaysAreIncluded(night: Int, quiet: Bool) throws {
        let sketch = Sketch(.cardMissing, "E1", .warning, 0)
        #expect(try isQuiet([PlanCase.silence("*", 1, 3)], night: night, [], sketch) == quiet)
    }

    @Test(
        arguments: [
            ("card.*", "E1", true), ("card.missing", "E1", true), ("*", nil, true), ("card.expired", "E1", false),
            ("card", "E1", false), ("card.*", "E2", false),
        ] as [(String, String?, Bool)])
    func rulesAndPeople(rule: String, person: String?, quiet: Bool) throws {
        let sketch = Sketch(.cardMissing, "E1", .warning, 0)
        #expect(try isQuiet([PlanCase.silence(rule, of: person, 0, 9)], night: 1, [], sketch) == quiet)
    }

    @Test(arguments: [(1, false), (2, true), (4, true), (5, false), (6, false)])
    func anAcknowledgementLastsUntilTheFindingGrowsWorse(night: Int, quiet: Bool) throws {
        let sketches = [
            Sketch(.cardMissing, "E1", .warning, 0, 4), Sketch(.cardMissing, "E1", .high, 5, 5),
            Sketch(.cardMissing, "E1", .warning, 6),
        ]
        let acknowledgement = PlanCase.acknowledgement(.cardMissing, "E1", .warning, 2)
        #expect(try isQuiet([acknowledgement], night: night, sketches, sketches[0]) == quiet)
    }

    @Test(arguments: [(4, true), (5, true), (6, false)])
    func easingDoesNotEndItAndAGapDoes(night: Int, quiet: Bool) throws {
        let sketches = [
            Sketch(.cardMissing, "E1", .high, 0, 2), Sketch(.cardMissing, "E1", .warning, 3, 4),
            Sketch(.cardMissing, "E1", .warning, 6),
        ]
        let acknowledgement = PlanCase.acknowledgement(.cardMissing, "E1", .high, 2)
        #expect(try isQuiet([acknowledgement], night: night, sketches, sketches[0]) == quiet)
    }

    @Test(arguments: [(1, []), (2, [2]), (4, [2]), (5, [1]), (6, [1]), (8, [])] as [(Int, [Int])])
    func whatIsInForce(night: Int, ids: [Int]) throws {
        let sketches = [Sketch(.cardMissing, "E1", .warning, 0, 4), Sketch(.cardMissing, "E1", .high, 5)]
        let book = SilenceBook(
            [PlanCase.silence("*", 5, 7), PlanCase.acknowledgement(.cardMissing, "E1", .warning, 2)],
            on: World.day(night), findings: try sketches.map { try $0.finding() })
        #expect(book.inForce.map(\.id) == ids)
    }

    @Test func itIsAboutOneRecord() throws {
        let other = Sketch(.cardMissing, "E1", .warning, 0, record: "R2")
        let acknowledgement = PlanCase.acknowledgement(.cardMissing, "E1", .warning, 2)
        #expect(try !isQuiet([acknowledgement], night: 3, [other], other))
    }

    @Test func theOneThatLastsLongestIsShown() throws {
        let (short, long) = (PlanCase.silence("*", 0, 3), PlanCase.silence("card.*", 0, 9))
        let book = SilenceBook([short, long], on: World.day(1), findings: [])
        #expect(book.silence(of: try Sketch(.cardMissing, "E1", .high, 0).finding().identity) == long)
    }
}
