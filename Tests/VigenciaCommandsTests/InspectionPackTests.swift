import CivilCalendar
import Foundation
import Mobility
import MobilityStore
import Testing

@Suite("vigencia inspection-pack")
struct InspectionPackTests {
    private static let question = ["inspection-pack", "E-009", "--as-of", "2026-11-21", "--as-of", "2026-11-09"]

    /// The example, with evidence of which the names are out to do harm.
    private static func tool() throws -> Tool {
        let tool = try Tool.withExample()
        try tool.folder.write("a.pdf", "%PDF-1.4 constancia")
        try tool.run(
            "evidence", "add", "a.pdf", "--kind", "submission_receipt", "--filing", "F-E009-1", "--on", "2026-11-20",
            "--actor", "<b>rquispe</b>", "--name", "<script>alert('x')</script>.pdf")
        try tool.folder.write("b.txt", "aviso")
        try tool.run(
            "evidence", "add", "b.txt", "--kind", "official_notice", "--outage", "O-2026-11", "--id", "N/1 & <i>")
        return tool
    }

    /// Makes a pack and unpacks it with the system's own program.
    private static func unpacked(_ tool: Tool, _ arguments: [String] = question) throws -> Tool.Result {
        let made = try tool.run(arguments + ["--output", "p.tar.gz"])
        try #require(made.code == 0, "\(made.errors)")
        _ = try Script.run("tar", ["xzf", tool.folder.path("p.tar.gz"), "-C", tool.folder.url.path])
        return made
    }

    private static func check(_ tool: Tool) throws -> (code: Int32, said: String) {
        let process = Script.process("sha256sum", ["-c", "SHA256SUMS"])
        process.currentDirectoryURL = tool.folder.url.appending(path: "inspection-pack")
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, said)
    }

    private static func files(_ tool: Tool) -> [String] {
        let all = FileManager.default.enumerator(atPath: tool.folder.path("inspection-pack"))?.allObjects as? [String]
        return (all ?? []).filter { $0.contains(".") || $0 == "SHA256SUMS" }.sorted()
    }

    private static func text(_ tool: Tool, _ name: String) throws -> String {
        String(decoding: try tool.folder.read("inspection-pack/\(name)"), as: UTF8.self)
    }

    @Test("is the same bytes for the same question, whatever it is called and whoever's umask it is")
    func same() throws {
        var tool = try Self.tool()
        let first = try tool.run(Self.question + ["--output", "p.tar.gz"])
        #expect(first.code == 0, "\(first.errors)")
        tool.environment = ["TAR_OPTIONS": "--format=gnu", "GZIP": "-1", "LC_ALL": "es_PE.UTF-8", "TZ": "Asia/Tokyo"]
        let second = try tool.run(
            [
                "inspection-pack", "D-001", "E-009", "E-009", "--as-of", "2026-11-09", "--as-of", "2026-11-21",
                "--output", "q.tgz",
            ])
        #expect(second.code == 0, "\(second.errors)")
        #expect(try tool.folder.read("p.tar.gz") == tool.folder.read("q.tgz"))
        let hash = ContentHash(of: Array(try tool.folder.read("p.tar.gz"))).description
        #expect(first.output.contains("SHA-256 \(hash)\n"))
        #expect(first.output.contains("Nothing in it is masked"))
        #expect(first.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let attributes = try FileManager.default.attributesOfItem(atPath: tool.folder.path("p.tar.gz"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try tool.folder.names(in: "").allSatisfy { !$0.hasSuffix(".part") })
        // Another change is another pack.
        try tool.run("outage", "close", "O-2026-11", "--ended", "2026-11-22")
        try tool.run(Self.question + ["--output", "r.tar.gz"])
        #expect(try tool.folder.read("p.tar.gz") != tool.folder.read("r.tar.gz"))
    }

    @Test("is checked by sha256sum alone, which finds every change")
    func sums() throws {
        let tool = try Self.tool()
        _ = try Self.unpacked(tool)
        let files = Self.files(tool)
        let sound = try Self.check(tool)
        #expect(sound.code == 0)
        // Every file but the list itself is in it.
        let checked = sound.said.split(separator: "\n").map { String($0.dropLast(4)) }
        #expect(checked == files.filter { $0 != "SHA256SUMS" }.sorted())
        for name in files where name != "SHA256SUMS" {
            let url = tool.folder.url.appending(path: "inspection-pack/\(name)")
            let content = try Data(contentsOf: url)
            var other = content
            other[other.count / 2] ^= 1
            try other.write(to: url)
            let found = try Self.check(tool)
            #expect(found.code == 1 && found.said.contains("\(name): FAILED"), "\(name)")
            try content.write(to: url)
        }
        #expect(try Self.check(tool).code == 0)
        try FileManager.default.removeItem(at: tool.folder.url.appending(path: "inspection-pack/index.html"))
        #expect(try Self.check(tool).code == 1)
    }

    @Test("no change to what is in it passes")
    func tampered() throws {
        let tool = try Self.tool()
        _ = try Self.unpacked(tool)
        let root = tool.folder.url.appending(path: "inspection-pack")
        let files = Self.files(tool).filter { $0 != "SHA256SUMS" }
        var random = SystemRandomNumberGenerator()
        // More with VIGENCIA_TAMPERINGS.
        let count = ProcessInfo.processInfo.environment["VIGENCIA_TAMPERINGS"].flatMap(Int.init) ?? 150
        for round in 0..<count {
            let name = try #require(files.randomElement())
            let url = root.appending(path: name)
            let content = try Data(contentsOf: url)
            let place = Int.random(in: 0..<content.count, using: &random)
            var other = content
            switch round % 5 {
            case 0: other[place] ^= UInt8.random(in: 1...255, using: &random)
            case 1: other.remove(at: place)
            case 2: other.insert(UInt8.random(in: 0...255, using: &random), at: place)
            case 3: other.append(content)
            default: other = try Data(contentsOf: root.appending(path: files.first { $0 != name } ?? name))
            }
            guard other != content else { continue }
            try other.write(to: url)
            #expect(try Self.check(tool).code == 1, "\(name), byte \(place), way \(round % 5)")
            try content.write(to: url)
        }
        #expect(try Self.check(tool).code == 0)
    }

    @Test("holds all of the family and its evidence, and nothing of anybody else")
    func whole() throws {
        let tool = try Self.tool()
        _ = try Self.unpacked(tool)
        let repository = try tool.repository()
        var expected: [RecordKind: Set<String>] = [:]
        for id in ["E-009", "D-001"] {
            let file = try #require(try repository.dossier(of: id)).subject
            let groups: [[any Mobility.Record]] = [
                [file.person], file.documents, file.permits, file.filings, file.events, file.evidence,
                file.reliefApplications, file.trips, file.travelPermits, file.stays, file.payments,
            ]
            for record in groups.joined() { expected[type(of: record).kind, default: []].insert(record.id) }
        }
        expected[.employers] = ["QORI"]
        // A notice about an outage that is about nobody, of those outages that bear.
        let outages = try Self.text(tool, "records/outages.csv").split(separator: "\n").dropFirst()
            .map { String($0.prefix { $0 != "," }) }
        #expect(outages == ["O-2026-03", "O-2026-11"])
        for piece in try tool.evidence("") where piece.personID == nil && piece.filingID == nil {
            if outages.contains(piece.outageID ?? "") { expected[.evidence, default: []].insert(piece.evidenceID) }
        }
        #expect(expected[.evidence]?.contains("N/1 & <i>") ?? false)
        for kind in RecordKind.allCases where kind != .outages {
            let name = "records/\(kind.rawValue).csv"
            let isThere = Self.files(tool).contains(name)
            #expect(isThere == (expected[kind] != nil), "\(name)")
            guard isThere else { continue }
            let ids = try Self.text(tool, name).split(separator: "\n").dropFirst().map {
                String($0.prefix { $0 != "," })
            }
            #expect(Set(ids) == expected[kind], "\(name)")
            #expect(ids.count == expected[kind]?.count)
        }
        // Numbers are whole, in the records and in the explanations.
        #expect(try Self.text(tool, "records/documents.csv").contains("Z17649750"))
        for name in Self.files(tool) where !name.contains("/files/") {
            #expect(try !Self.text(tool, name).contains("•"), "\(name)")
        }
        let evidence = Self.files(tool).filter { $0.hasPrefix("records/files/") }
        #expect(evidence.count == 2)
        #expect(Set(try evidence.map { try Self.text(tool, $0) }) == ["%PDF-1.4 constancia", "aviso"])
        #expect(
            Self.files(tool).filter { $0.hasPrefix("explanations/") } == [
                "explanations/D-001-2026-11-09.txt", "explanations/D-001-2026-11-21.txt",
                "explanations/E-009-2026-11-09.txt", "explanations/E-009-2026-11-21.txt",
            ])
        #expect(
            try Self.text(tool, "explanations/E-009-2026-11-21.txt")
                == tool.run("explain", "E-009", "--as-of", "2026-11-21", "--reveal").output)
        #expect(
            try Self.text(tool, "status/work-days.csv") == """
                person_id,from,through,permit_id,visa_type,may_work,basis,filing_id
                E-009,2025-11-17,2026-11-09,P-E009-1,resident_worker,yes,permit_in_force,
                E-009,2026-11-10,2026-11-21,,,no,none,

                """)
        for name in Self.files(tool) where name != "history/chain.csv" {
            let text = try Self.text(tool, name)
            for other in ["E-008", "Brückner", "E-010", "D-002"] { #expect(!text.contains(other), "\(name)") }
        }
    }

    @Test("the records of it can be imported, with their files")
    func importable() throws {
        let tool = try Self.tool()
        _ = try Self.unpacked(tool)
        var other = try Tool()
        other.environment = ["VIGENCIA_DB": other.folder.path("v.db")]
        try other.run("init")
        let imported = try other.run("import", tool.folder.path("inspection-pack/records"))
        #expect(imported.code == 0 && imported.errors.isEmpty, "\(imported.errors)")
        #expect(other.vaultFiles() == tool.vaultFiles())
        #expect(
            try tool.run("import", tool.folder.path("inspection-pack/records")).output.hasPrefix("0 new, 0 changed"))
    }

    /// Recomputes payloads, entries and chain by what `head.json` says.
    private static let chain = """
        import csv, hashlib, json, sys
        def part(x): return len(x).to_bytes(8, 'big') + x
        h = lambda b: hashlib.sha256(b).digest()
        head = json.load(open('inspection-pack/history/head.json'))
        rows = list(csv.DictReader(open('inspection-pack/history/chain.csv')))
        assert [int(r['seq']) for r in rows] == list(range(1, head['entries'] + 1))
        former = '00' * 32
        for r in rows:
            assert r['previous_hash'] == former
            former = r['hash']
        assert former == head['hash']
        full = [json.loads(l) for l in open('inspection-pack/history/entries.jsonl')]
        assert len(full) == head['entries_in_full'] > 0
        for e in full:
            r = rows[e['seq'] - 1]
            assert all(r[k] == e[k] for k in ('payload_hash', 'previous_hash', 'hash'))
            assert e['payload'] is None or h(e['payload'].encode()).hex() == e['payload_hash']
            b = part(b'vigencia journal 1') + part(bytes.fromhex(e['previous_hash'])) + part(e['seq'].to_bytes(8, 'big'))
            for k in ('at', 'actor', 'command', 'action', 'kind', 'record_id'): b += part(e[k].encode())
            assert h(b + part(bytes.fromhex(e['payload_hash']))).hex() == e['hash'], e['seq']
        table = list(csv.DictReader(open('inspection-pack/history/entries.csv')))
        assert [r['hash'] for r in table] == [e['hash'] for e in full]
        print(*sorted({e['kind'] + '/' + e['record_id'] for e in full}), sep='\\n')
        """

    @Test("the journal in it can be computed anew by whoever knows how")
    func journal() throws {
        let tool = try Self.tool()
        try tool.run("outage", "close", "O-2026-11", "--ended", "2026-11-22")
        _ = try Self.unpacked(tool)
        let checked = try Python.run(Self.chain, in: tool)
        #expect(checked.code == 0, "\(checked.errors)")
        let records = Set(checked.output.split(separator: "\n").map(String.init))
        for record in ["people/E-009", "people/D-001", "permits/P-E009-1", "outages/O-2026-11", "employers/QORI"] {
            #expect(records.contains(record), "\(record)")
        }
        #expect(!records.contains("people/E-008"))
        // One letter of an entry breaks it.
        let name = "inspection-pack/history/entries.jsonl"
        try tool.folder.write(
            name, String(decoding: try tool.folder.read(name), as: UTF8.self).replacing("QORI", with: "QORY"))
        #expect(try Python.run(Self.chain, in: tool).code == 1)
    }

    @Test("what was removed stays in the history, what passed to somebody else does not")
    func removed() throws {
        let tool = try Self.tool()
        let repository = try tool.repository()
        let author = Author(actor: "t", command: "t", at: "2026-11-20T00:00:00Z")
        func permit(_ person: String) throws -> any Mobility.Record {
            try Permit(
                fields: [
                    .text("P-X"), .text(person), .text("cpp"), .day(.earliest + 700_000), .day(.earliest + 700_001),
                ]
                    + [.empty, .empty, .empty])
        }
        try repository.apply([.put(permit("E-009"))], by: author)
        try repository.apply([.put(permit("E-008"))], by: author)
        try repository.apply([.remove(.evidence, id: "EV-0279", reason: "double")], by: author)
        _ = try Self.unpacked(tool)
        let entries = try Self.text(tool, "history/entries.csv").split(separator: "\n")
        #expect(entries.count { $0.contains(",permits,P-X,") } == 1)
        #expect(!entries.contains { $0.contains("E-008") })
        let gone = entries.filter { $0.contains(",evidence,EV-0279,") }
        #expect(gone.count == 2 && gone.last?.contains(",remove,") ?? false && gone.last?.contains("double") ?? false)
    }

    private static let wellFormed = """
        import sys, xml.etree.ElementTree as tree
        from html.parser import HTMLParser
        text = open('inspection-pack/index.html', encoding='utf-8').read()
        tree.fromstring(text)
        class Reader(HTMLParser):
            def __init__(self): super().__init__(); self.tags = set(); self.links = []; self.texts = []
            def handle_starttag(self, tag, attributes):
                self.tags.add(tag)
                self.links += [value for name, value in attributes if name in ('href', 'src')]
            handle_startendtag = handle_starttag
            def handle_data(self, data): self.texts.append(data)
        reader = Reader(); reader.feed(text)
        print(*sorted(reader.tags)); print(*reader.links, sep='|'); print(' '.join(reader.texts))
        """

    @Test("the index is well-formed, holds no text unescaped and links only to what is there", arguments: ["en", "es"])
    func index(language: String) throws {
        let tool = try Self.tool()
        _ = try Self.unpacked(tool, Self.question + ["--lang", language])
        let read = try Python.run(Self.wellFormed, in: tool)
        #expect(read.code == 0, "\(read.errors)")
        let lines = read.output.split(separator: "\n", maxSplits: 2).map(String.init)
        try #require(lines.count == 3)
        #expect(
            Set(lines[0].split(separator: " ").map(String.init)) == [
                "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "dl", "dt", "dd", "ul", "li",
                "a",
                "code", "div", "table", "thead", "tbody", "tr", "th", "td",
            ])
        let links = lines[1].split(separator: "|").map(String.init)
        let files = Self.files(tool)
        for link in links where !link.hasPrefix("#") { #expect(files.contains(link), "\(link)") }
        for file in files where file != "SHA256SUMS" && file != "index.html" {
            #expect(links.contains(file), "\(file)")
        }
        for text in [
            "<script>alert('x')</script>.pdf", "<b>rquispe</b>", "N/1 & <i>", "Rajesh Venkataraman", "Z17649750",
        ] {
            #expect(lines[2].contains(text), "\(text)")
        }
        #expect(lines[2].contains(language == "en" ? "Nothing in this pack is masked" : "Nada en este expediente"))
        #expect(try Self.text(tool, "index.html").contains("<html lang=\"\(language)\">"))
    }

    @Test("the time that is inspected bounds the status of each day")
    func period() throws {
        let tool = try Self.tool()
        _ = try Self.unpacked(
            tool, ["inspection-pack", "E-009", "--from", "2026-11-01", "--to", "2026-11-10"])
        #expect(
            try Self.text(tool, "status/work-days.csv").split(separator: "\n").dropFirst() == [
                "E-009,2026-11-01,2026-11-09,P-E009-1,resident_worker,yes,permit_in_force,",
                "E-009,2026-11-10,2026-11-10,,,no,none,",
            ])
        #expect(Self.files(tool).contains("explanations/E-009-2026-11-10.txt"))
    }

    @Test("an employer's pack holds all its people, and each dependent comes with whom it depends on")
    func employer() throws {
        let tool = try Self.tool()
        _ = try Self.unpacked(tool, ["inspection-pack", "--employer", "QORI", "--as-of", "2026-11-21"])
        #expect(try Self.text(tool, "records/people.csv").split(separator: "\n").count == 72)
        #expect(try Self.check(tool).code == 0)
        try FileManager.default.removeItem(at: tool.folder.url.appending(path: "inspection-pack"))
        _ = try Self.unpacked(tool, ["inspection-pack", "D-001", "--as-of", "2026-11-21"])
        #expect(
            try Self.text(tool, "records/people.csv").split(separator: "\n").dropFirst().map { $0.prefix(5) } == [
                "D-001", "E-009",
            ])
        #expect(!(try Self.text(tool, "records/permits.csv")).contains("P-E009-1"))
    }

    @Test("a content that is gone is named in the index and on the terminal")
    func lost() throws {
        let tool = try Self.tool()
        let hash = ContentHash(of: Array("%PDF-1.4 constancia".utf8))
        try FileManager.default.removeItem(atPath: try tool.repository().vault.path(of: hash))
        let made = try Self.unpacked(tool)
        #expect(made.errors.contains("EV-F-E009-1-2026-11-20: "), "\(made.errors)")
        #expect(try Self.text(tool, "index.html").contains("MISSING FROM THIS PACK"))
        #expect(try Self.check(tool).code == 0)
    }

    @Test(
        "wrong usage and unknown names are told, and leave nothing behind",
        arguments: [
            (["--output", "p"], 2), (["E-009"], 2), (["E-0009", "--output", "p"], 1),
            (["--employer", "QORY", "--output", "p"], 1), (["E-009", "--output", "nowhere/p"], 1),
            (["E-009", "--from", "2026-02-02", "--to", "2026-02-01", "--output", "p"], 2),
        ])
    func refused(arguments: [String], code: Int) throws {
        let tool = try Tool.withExample()
        let before = try tool.folder.names(in: "")
        for language in ["en", "es"] {
            let result = try tool.run(["inspection-pack"] + arguments + ["--lang", language])
            #expect(Int(result.code) == code, "\(result.errors)")
        }
        #expect(try tool.folder.names(in: "") == before)
    }
}
