import CivilCalendar
import Mobility
import MobilityPolicy
import Testing

@Suite("Offices and channels")
struct DirectoryTests {
    private static func offices(on text: String) throws -> [String: [String]] {
        let offices = try PolicyLibrary.peru().offices
        return Dictionary(uniqueKeysWithValues: offices.map { ($0.id, $0.services(on: day(text)).map(\.what.en)) })
    }

    private static func channels(on text: String) throws -> Set<String> {
        Set(try PolicyLibrary.peru().channels.filter { $0.state(on: day(text)) == .open }.map(\.id))
    }

    @Test(
        "Carabaya served foreigners until the head office took over",
        arguments: [
            ("2022-12-31", [], ["Passports"]),
            ("2023-01-01", ["All services for foreigners"], ["Passports"]),
            ("2024-03-21", ["All services for foreigners"], ["Passports"]),
            ("2024-03-22", [], ["Passports", "Every service for foreigners"]),
            ("2026-11-21", [], ["Passports", "Every service for foreigners"]),
        ])
    func carabaya(on day: String, carabaya: [String], head: [String]) throws {
        let services = try Self.offices(on: day)
        #expect(services["lima-carabaya"] == carabaya)
        #expect(services["lima-head-office"] == head)
    }

    @Test("the MAC centres serve foreigners since 2024", arguments: [("2023-12-31", 1), ("2024-01-01", 2)])
    func mac(on day: String, services: Int) throws {
        let all = try Self.offices(on: day)
        for id in ["mac-lima-norte", "mac-callao", "mac-lima-este", "mac-ventanilla"] {
            #expect(all[id]?.count == services, "\(id)")
        }
    }

    @Test(
        "channels begin and end on their days",
        arguments: [
            ("alo-mac", "2023-02-28", "2023-03-01", true), ("infomac", "2023-12-31", "2024-01-01", true),
            ("call-centre", "2023-02-28", "2023-03-01", false), ("informes", "2022-12-31", "2023-01-01", false),
            ("video-call", "2024-03-31", "2024-04-01", false),
        ])
    func turns(id: String, before: String, after: String, begins: Bool) throws {
        #expect(try Self.channels(on: before).contains(id) == !begins)
        #expect(try Self.channels(on: after).contains(id) == begins)
    }

    @Test("what is offered today", arguments: ["2026-11-21", "2040-01-01"])
    func today(_ day: String) throws {
        #expect(
            try Self.channels(on: day)
                == ["portal-support", "entry-record", "alo-mac", "infomac", "information-appointment"])
        #expect(try Self.offices(on: day).filter { $0.value.isEmpty }.map(\.key) == ["lima-carabaya"])
        #expect(try Self.offices(on: day).count == 24)
    }

    @Test("a day that stands for something vaguer says so, and is no stated fact")
    func imprecise() throws {
        let loaded = try PolicyLibrary.peru()
        let services = try loaded.offices.flatMap(\.services) + loaded.channels.flatMap(\.services)
        let vague = services.filter { $0.period.fromStated != nil || $0.period.endedStated != nil }
        #expect(vague.count == 10)
        for service in services {
            let isVague = service.period.fromStated != nil || service.period.endedStated != nil
            #expect(service.provenance.confidence == (isVague ? .derived : .stated), "\(service.what.en)")
            #expect(loaded.sources.contains { $0.name == service.provenance.source })
        }
        let alo = try #require(try loaded.channels.first { $0.id == "alo-mac" })
        #expect(alo.services[0].period.from == Bilingual(en: "March 2023", es: "marzo de 2023"))
        guard case .comes(let period) = alo.state(on: day("2023-02-28")) else { throw Unexpected() }
        #expect(period.from?.en == "March 2023")
        let carabaya = try #require(try loaded.offices.first { $0.id == "lima-carabaya" })
        guard case .closed(let closed) = carabaya.state(on: day("2024-03-22")) else { throw Unexpected() }
        #expect(closed.ended == Bilingual(en: "2024-03-22", es: "el 2024-03-22"))
    }

    @Test("the support of the portal names what a mail has to hold")
    func support() throws {
        let support = try #require(try PolicyLibrary.peru().channels.first { $0.id == "portal-support" })
        #expect(support.contact == "asistenciaenlinea@migraciones.gob.pe")
        #expect(support.contents.count == 6)
    }

    @Test("texts come in both languages")
    func bilingual() throws {
        let loaded = try PolicyLibrary.peru()
        var texts: [Bilingual] = []
        for office in try loaded.offices {
            texts += office.services.map(\.what)
            texts += [office.note, office.instead].compactMap { $0 }
        }
        for channel in try loaded.channels {
            texts += channel.services.map(\.what)
            texts += channel.contents
            texts += [channel.note, channel.instead].compactMap { $0 }
        }
        for text in texts { #expect(text.en != text.es && !text.es.isEmpty, "\(text.en)") }
    }

    static let carabayaMoved = """
        checked: 2026-12-01
        offices:
          - office_id: lima-carabaya
            name: {en: Carabaya, es: Carabaya}
            cities: [Lima]
            services: [{what: {en: Cards, es: Carnés}, from: 2026-12-01, source: own visit, confidence: chosen}]
          - office_id: ayacucho
            name: {en: Ayacucho office, es: Jefatura de Ayacucho}
            cities: [Ayacucho]
            services: [{what: {en: Every process, es: Todo}, source: own visit, confidence: chosen}]
        """

    @Test("an overlay's office takes the place of the one with its id, others are added; no finding is made anew")
    func overlay() throws {
        let loaded = try peru(with: Self.carabayaMoved)
        let offices = try loaded.offices
        #expect(offices.count == 25)
        #expect(offices[1].id == "lima-carabaya" && offices[1].services.map(\.what.en) == ["Cards"])
        #expect(offices[1].state(on: day("2026-12-01")) == .open)
        #expect(offices.last?.id == "ayacucho")
        #expect(loaded.text == (try PolicyLibrary.peru().text))
    }

    static let mistakes: [PolicyMistake] = [
        PolicyMistake(
            "a day in words without a day",
            "checked: 2026-12-01\nchannels:\n  - {channel_id: a, name: {en: A, es: B}, medium: email, services: [{what: "
                + "{en: A, es: B}, from_stated: {en: May, es: mayo}, source: s, confidence: stated}]}",
            (3, 69, .keyMissing(name: "from"))),
        PolicyMistake(
            "an id twice",
            "checked: 2026-12-01\nchannels:\n"
                + "  - {channel_id: a, name: {en: A, es: B}, medium: email, services: [{what: {en: A, es: B}, source: s, "
                + "confidence: stated}]}\n"
                + "  - {channel_id: a, name: {en: A, es: B}, medium: email, services: [{what: {en: A, es: B}, source: s, "
                + "confidence: stated}]}",
            (4, 5, .idTwice(column: "channel_id", id: "a", firstLine: 3))),
        PolicyMistake(
            "an unknown medium, and nothing that it is for",
            "checked: 2026-12-01\nchannels:\n  - {channel_id: a, name: {en: A, es: B}, medium: mail, services: []}",
            (
                3, 51,
                .badCode(
                    column: "medium", found: "mail", allowed: Channel.Medium.codes, suggestion: "email")
            ), (3, 67, .valueMissing(column: "services"))),
        PolicyMistake(
            "an office without a city",
            "checked: 2026-12-01\noffices:\n  - {office_id: a, name: {en: A, es: B}, cities: [], services: [{what: {en: A, "
                + "es: B}, source: s, confidence: stated}]}",
            (3, 50, .valueMissing(column: "cities"))),
    ]

    @Test("mistakes are told with their places", arguments: mistakes)
    func mistake(_ mistake: PolicyMistake) {
        #expect {
            try peru(with: mistake.text)
        } throws: { error in
            (error as? Problems)?.all == mistake.problems
        }
    }

    struct Unexpected: Error {}
}
