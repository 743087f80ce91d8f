import Mobility
import Testing

@Suite("A mail address")
struct MailAddressTests {
    @Test(arguments: ["a@b.pe", "movilidad@mineraqori.example", "a.b+c_d@x-y.gob.pe", "o'neill@x.example"])
    func good(text: String) { #expect(MailAddress(text)?.text == text) }

    @Test(arguments: [
        "", "a", "@b.pe", "a@", "a@b", "a@@b.pe", "a b@c.pe", "a@b..pe", ".a@b.pe", "a.@b.pe", "a@b.pe\r\nBcc: x@y.pe",
        "A <a@b.pe>", "a@b.pe,c@d.pe", "ñ@b.pe", "a@ñ.pe", "\"a\"@b.pe", String(repeating: "a", count: 250) + "@b.pe",
    ])
    func bad(text: String) { #expect(MailAddress(text) == nil) }
}
