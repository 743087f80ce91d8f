import Foundation
import Testing

/// The commands `offices` and `channels`, which need no database.
@Suite struct DirectoryTests {
    @Test(arguments: ["en", "es"])
    func thePagesFitEightyColumns(_ language: String) throws {
        let tool = try Tool()
        for command in [["offices"], ["channels"], ["offices", "--all"], ["channels", "--all"]] {
            for day in ["2022-12-31", "2024-03-21", "2026-11-21"] {
                let page = try tool.run(command + ["--as-of", day, "--lang", language])
                #expect(page.code == 0 && page.errors.isEmpty)
                #expect(page.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
                #expect(page.output.hasSuffix("\n"))
            }
        }
    }

    @Test func nobodyIsSentToAClosedOffice() throws {
        let tool = try Tool()
        let before = try tool.run("offices", "--city", "lima", "--as-of", "2024-03-21").output
        #expect(before.contains("  Carabaya office\n    Jr. Carabaya 494\n"))
        #expect(!before.contains("Every service for foreigners"))
        #expect(!before.contains("→"))
        let after = try tool.run("offices", "--city", "lima", "--as-of", "2024-03-22").output
        #expect(
            after.contains(
                "Not on that day\n  Carabaya office, Jr. Carabaya 494: closed since 2024-03-22.\n    → Go to"))
        #expect(after.contains("Every service for foreigners (since 2024-03-22)"))
        let all = try tool.run("offices", "--city", "lima", "--as-of", "2024-03-22", "--all").output
        #expect(all.contains("All services for foreigners (since early 2023; through 2024-03-21)"))
    }

    @Test(arguments: ["Puerto Maldonado", "puerto maldonado", "PUERTO-MALDONADO", "Puérto Maldonado"])
    func citiesAreFoundWithoutCaseAndAccents(_ city: String) throws {
        let page = try Tool().run("offices", "--city", city, "--as-of", "2026-11-21")
        #expect(page.output.contains("Av. 15 de Agosto 658"))
        #expect(!page.output.contains("Cusco"))
    }

    @Test func anUnknownCityNamesTheNearest() throws {
        let english = try Tool().run("offices", "--city", "Areqipa")
        #expect(english.code == 1 && english.output.isEmpty)
        #expect(english.errors.contains("Did you mean Arequipa?"))
        let spanish = try Tool().run("offices", "--city", "Macondo", "--lang", "es")
        #expect(spanish.errors.contains("No se conoce ninguna oficina en Macondo. Hay oficinas en Arequipa,"))
    }

    @Test func jsonKeepsTheClosedApart() throws {
        let page = try Tool().run("channels", "--as-of", "2026-11-21", "--format", "json")
        let root = try #require(try JSONSerialization.jsonObject(with: Data(page.output.utf8)) as? [String: Any])
        let open = try #require(root["channels"] as? [[String: Any]])
        let closed = try #require(root["closed"] as? [[String: Any]])
        #expect(open.contains { $0["contact"] as? String == "asistenciaenlinea@migraciones.gob.pe" })
        #expect(closed.map { $0["channel_id"] as? String } == ["call-centre", "informes", "video-call"])
        #expect(closed[1]["closed_since"] as? String == "2023-01-01")
        #expect(closed[1]["closed_since_stated"] as? String == "early 2023")
        #expect(closed[1]["services"] == nil)
        let all = try Tool().run("channels", "--as-of", "2026-11-21", "--format", "json", "--all")
        #expect(all.output.contains("\"ended_stated\" : \"early 2023\""))
    }

    @Test func anOverlayAndAFileAreHonoured() throws {
        let tool = try Tool()
        try tool.folder.write(
            "own/offices.yaml",
            """
            checked: 2026-12-01
            offices:
              - office_id: ayacucho
                name: {en: Ayacucho office, es: Jefatura de Ayacucho}
                cities: [Ayacucho]
                services: [{what: {en: Every process, es: Todos los trámites}, source: visit, confidence: chosen}]
            """)
        let page = try tool.run("offices", "--city", "ayacucho", "--policy", "own", "--output", "o.txt")
        #expect(page.code == 0 && page.output.isEmpty)
        #expect(String(decoding: try tool.folder.read("o.txt"), as: UTF8.self).contains("Ayacucho office"))
    }
}
