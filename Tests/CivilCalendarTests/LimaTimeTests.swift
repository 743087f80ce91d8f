import CivilCalendar
import Testing

@Suite struct LimaTimeTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0),
        ("1969-12-31T23:59:59Z", -1),
        ("2026-11-25T02:55:00Z", 1_795_575_300),
        ("2026-11-24T21:55:00-05:00", 1_795_575_300),
        ("2026-11-24T21:55:00", 1_795_575_300),
        ("2026-11-24 21:55:00", 1_795_575_300),
        ("2026-11-24t21:55:00.999", 1_795_575_300),
        ("2026-11-25t02:55:00z", 1_795_575_300),
        ("2026-11-25T08:25:00+05:30", 1_795_575_300),
        ("2026-11-25T02:55:60Z", 1_795_575_359),
        ("2024-02-29T23:59:59-05:00", 1_709_269_199),
    ])
    func reads(text: String, seconds: Int) { #expect(Moment(text)?.seconds == seconds) }

    @Test(arguments: [
        "", "2026-11-25", "2026-11-25T02:55", "2026-11-25T02:55:00ZZ", "2026-11-25T24:00:00Z", "2026-11-25T02:60:00Z",
        "2026-11-25T02:55:61Z", "2026-02-29T00:00:00Z", "2026-11-25T02:55:00+5", "2026-11-25T02:55:00+0500",
        "2026-11-25T02:55:00.Z", "2026-11-25T02:55:00+24:00", "2026-11-25X02:55:00Z", "2026-11-25T2:55:00Z0",
        "2026-11-25T02:55:00*05:00", "2026-11-25T+2:55:00Z",
    ])
    func refuses(text: String) { #expect(Moment(text) == nil) }

    @Test func isWrittenAsInLima() {
        let moment = Moment(seconds: 1_795_575_300)
        #expect(moment.description == "2026-11-25T02:55:00Z")
        #expect(moment.lima == "2026-11-24 21:55:00")
        #expect(moment.limaWithOffset == "2026-11-24T21:55:00-05:00")
        #expect(moment.limaDay == Day(iso: "2026-11-24"))
        #expect(Moment(moment.description) == moment)
        #expect(Moment(moment.lima) == moment)
        #expect(Moment(seconds: -1).description == "1969-12-31T23:59:59Z")
    }

    @Test func aDayInLimaBeginsAndEndsFiveHoursLater() throws {
        let day = try #require(Day(iso: "2024-02-29"))
        #expect(Moment(startOf: day).description == "2024-02-29T05:00:00Z")
        #expect(Moment(endOf: day).description == "2024-03-01T04:59:59Z")
        #expect(Moment(startOf: day).limaDay == day)
        #expect(Moment(endOf: day).limaDay == day)
        #expect(Moment(seconds: Moment(endOf: day).seconds + 1) == Moment(startOf: day + 1))
    }
}
