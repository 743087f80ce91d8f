import MobilityExchange
import Testing

@Suite struct CalendarRecipientTests {
    @Test(arguments: [
        (CalendarRecipient.everyone, "all", "all.ics"), (.employer("QORI"), "employer/QORI", "employer-QORI.ics"),
        (.person("E-001"), "person/E-001", "person-E-001.ics"),
        (.manager("a.b@c.example"), "manager/a.b@c.example", "manager-a.b@c.example.ics"),
        (.person("../x/y"), "person/../x/y", "person-..%2Fx%2Fy.ics"),
        (.person("ñ 1\u{0}"), "person/ñ 1\u{0}", "person-%C3%B1%201%00.ics"),
        (.person("a%2Fb"), "person/a%2Fb", "person-a%252Fb.ics"),
    ])
    func names(recipient: CalendarRecipient, feed: String, file: String) {
        #expect(recipient.feed == feed)
        #expect(CalendarRecipient(feed: feed) == recipient)
        #expect(recipient.fileName == file)
    }

    @Test(arguments: ["", "all/x", "employer", "person/", "team/x"]) func otherNamesAreNone(feed: String) {
        #expect(CalendarRecipient(feed: feed) == nil)
    }

    @Test func longNamesAreCutAndStayApart() {
        let names = ["a", "b"].map { CalendarRecipient.person(String(repeating: "漢", count: 100) + $0).fileName }
        #expect(names[0] != names[1])
        for name in names { #expect(name.utf8.count < 200 && name.hasSuffix(".ics")) }
    }
}
