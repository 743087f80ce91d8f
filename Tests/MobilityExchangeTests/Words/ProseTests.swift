import Mobility
import Testing

/// That the tests of words see what they are there to see.
@Suite("Prose")
struct ProseTests {
    @Test(
        "what is wrong is seen",
        arguments: [
            ("Ends on {expires_on}.", Language.en), ("Vence el {expires_on}.", .es), ("Two  blanks.", .en),
            ("No full stop", .en), (" Blank before.", .en), ("A blank .", .en), ("Vence in 3 days.", .es),
            ("The permit vence.", .en), ("La card no llegó.", .es), ("Prórroga filed.", .es),
        ])
    func wrong(text: String, language: Language) {
        #expect(!Prose.complaints(text, language).isEmpty)
    }

    @Test(
        "what is right is not complained of",
        arguments: [
            ("File the renewal (prórroga de la residencia) by 2026-11-28.", Language.en),
            ("Presentar la prórroga hasta el 2026-11-28.", .es), ("¿Quiso decir kind?", .es),
            ("Falta \"the-day\" en people.csv; `vigencia template` lo escribe.", .es),
            ("Write to asistenciaenlinea@migraciones.gob.pe.", .en),
        ])
    func right(text: String, language: Language) {
        #expect(Prose.complaints(text, language).isEmpty)
    }

    @Test("a text that was not translated is seen")
    func same() { #expect(!Prose.complaints(Bilingual(en: "OK.", es: "OK.")).isEmpty) }
}
