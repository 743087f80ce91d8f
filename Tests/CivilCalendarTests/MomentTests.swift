import CivilCalendar
import Testing

@Suite("A moment")
struct MomentTests {
    @Test(
        "is read and written in UTC",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-11-25T02:33:07Z", 1_795_573_987), ("1969-12-31T23:59:59Z", -1),
            ("2024-02-29T12:00:00Z", 1_709_208_000),
        ])
    func utc(text: String, seconds: Int) {
        #expect(Moment(utc: text) == Moment(seconds: seconds))
        #expect(Moment(seconds: seconds).description == text)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "2026-11-25", "2026-11-25T02:33:07", "2026-11-25T02:33:07+00:00", "2026-11-25 02:33:07Z",
            "2026-02-30T02:33:07Z", "2026-11-25T24:00:00Z", "2026-11-25T02:60:00Z", "2026-11-25T02:3x:07Z",
            "2026-11-25T02:33:07xZ",
        ])
    func refused(text: String) { #expect(Moment(utc: text) == nil) }

    @Test("leaves out parts of a second") func parts() {
        #expect(Moment(utc: "1970-01-01T00:00:01.999Z") == Moment(seconds: 1))
    }

    @Test(
        "falls on a day of the clock that is asked about",
        arguments: [
            ("2026-11-25T04:59:59Z", "2026-11-24", "23:59:59"), ("2026-11-25T05:00:00Z", "2026-11-25", "00:00:00"),
            ("2027-01-01T04:00:00Z", "2026-12-31", "23:00:00"), ("1970-01-01T00:00:00Z", "1969-12-31", "19:00:00"),
        ])
    func lima(utc: String, day: String, time: String) throws {
        let moment = try #require(Moment(utc: utc))
        #expect(moment.day(utcOffset: -5 * 3600).description == day)
        #expect(moment.time(utcOffset: -5 * 3600) == time)
    }
}
