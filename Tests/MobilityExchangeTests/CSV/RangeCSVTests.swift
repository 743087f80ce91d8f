import CivilCalendar
import Mobility
import MobilityExchange
import Testing

/// What is put together row by row reads as what is written cell by cell.
@Suite struct RangeCSVTests {
    private static let ids: [String?] = [
        nil, "E1", "E-2026/0001", "", "-E1", "=E1", "E,1", "E;1", "E \"1\"", "Muñoz", " E1", "E1\n", "@E1",
        String(repeating: "E", count: 120), String(repeating: "E", count: 300), String(repeating: "\"", count: 200),
    ]

    private static let days = [
        DayRange.always, .from(Day(number: 20_000)), DayRange(.earliest, through: Day(number: 20_000)),
        DayRange(Day(number: -10), through: Day(number: 20_000)), .on(.latest),
    ].compactMap(\.self)

    @Test(arguments: [CSVDialect.standard, .excel], RangeCSVTests.days)
    func rows(dialect: CSVDialect, days: DayRange) {
        let ranges = Self.ids.flatMap { person in
            Self.ids.compactMap { record in
                FindingRange(
                    rule: .dependentOutlivesPrincipal, personID: person, recordID: record ?? "R", severity: .critical,
                    days: days)
            }
        }
        var writer = CSVWriter(dialect)
        let head = writer.take()
        for range in ranges {
            writer.append([
                range.severity.rawValue, range.rule.rawValue, range.personID ?? "", range.recordID,
                days.first?.description ?? "", days.last?.description ?? "",
            ])
        }
        #expect(RangeCSV(dialect).rows(ranges) == writer.bytes)
        #expect(RangeCSV(dialect).head.starts(with: head))
    }
}
