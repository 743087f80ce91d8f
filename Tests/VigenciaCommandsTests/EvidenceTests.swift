import CivilCalendar
import Foundation
import Mobility
import MobilityStore
import Testing

@Suite("vigencia evidence")
struct EvidenceTests {
    /// A filing of the example that is pending and lacks nothing but its receipt.
    private static let people = """
        person_id,kind,given_names,family_names,nationality
        T1,employee,Ana,Prueba,DEU

        """
    private static let permits = """
        permit_id,person_id,visa_type,valid_from,valid_until
        P1,T1,resident_worker,2025-01-01,2026-01-31

        """
    private static let filings = """
        filing_id,person_id,procedure,permit_id,filed_on,expediente_no,publication_date,verification_code,outcome
        F1,T1,renewal,P1,2026-01-10,LM260000001,2026-01-10,ABC123,pending

        """

    private static func tool() throws -> Tool {
        let tool = try Tool()
        try tool.run("init")
        for (name, text) in [("people", people), ("permits", permits), ("filings", filings)] {
            try tool.folder.write("in/\(name).csv", text)
        }
        let imported = try tool.run("import", "in")
        try #require(imported.code == 0, "\(imported.errors)")
        try tool.folder.write("recibo.pdf", "%PDF-1.4 recibo")
        return tool
    }

    private static func missing(_ tool: Tool, on day: String) throws -> Bool {
        try tool.run("report", "--as-of", day, "--rule", "filing.evidence-missing", "--format", "csv").output
            .contains("filing.evidence-missing")
    }

    @Test("a receipt ends filing.evidence-missing with the day on which it was captured")
    func receipt() throws {
        let tool = try Self.tool()
        #expect(try Self.missing(tool, on: "2026-01-10") && Self.missing(tool, on: "2026-01-20"))
        let added = try tool.run(
            "evidence", "add", "recibo.pdf", "--kind", "submission_receipt", "--filing", "F1", "--on", "2026-01-15")
        #expect(added.code == 0 && added.errors.isEmpty, "\(added.errors)")
        let hash = ContentHash(of: Array("%PDF-1.4 recibo".utf8)).description
        #expect(
            added.output == """
                EV-F1-2026-01-15: stored; 1 person evaluated anew.
                recibo.pdf (application/pdf, 15 bytes)
                SHA-256 \(hash)

                """)
        for (day, isMissing) in [
            ("2026-01-09", false), ("2026-01-10", true), ("2026-01-14", true), ("2026-01-15", false),
            ("2026-01-16", false),
        ] {
            #expect(try Self.missing(tool, on: day) == isMissing, "\(day)")
        }
        #expect(tool.vaultFiles() == ["\(hash.prefix(2))/\(hash.dropFirst(2).prefix(2))/\(hash)"])
        let piece = try #require(try tool.evidence("EV-").first)
        #expect(piece.personID == "T1" && piece.file == "recibo.pdf" && piece.sha256 == hash)
        #expect(try tool.run("recompute", "--check").code == 0)
        #expect(try tool.run("audit", "verify").code == 0)
    }

    @Test("a receipt without its filing is told to end nothing")
    func withoutFiling() throws {
        let tool = try Self.tool()
        let added = try tool.run(
            "evidence", "add", "recibo.pdf", "--kind", "submission_receipt", "--person", "T1", "--on", "2026-01-15")
        #expect(added.code == 0 && added.errors.contains("ends no filing.evidence-missing"))
        #expect(try Self.missing(tool, on: "2026-01-15"))
    }

    @Test("takes what comes through a pipe, names it by its content, and no more than the limit")
    func pipe() throws {
        let tool = try Self.tool()
        func add(_ bytes: Int, _ arguments: String) throws -> Int32 {
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = [
                "-c", "head -c \(bytes) /dev/zero | '\(Tool.program.path)' evidence add - --kind other \(arguments)",
            ]
            process.currentDirectoryURL = tool.folder.url
            process.environment = ["PATH": "/usr/bin:/bin", "VIGENCIA_DB": tool.folder.path("v.db")]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        }
        #expect(try add(1_000_000, "--id BIG --max-size 1 --on 2026-01-15") == 0)
        #expect(try add(1_000_001, "--id BIGGER --max-size 1 --on 2026-01-15") == 1)
        #expect(try add(0, "--id NONE") == 1)
        #expect(try tool.evidence("").map(\.evidenceID) == ["BIG"])
        #expect(try tool.evidence("BIG").first?.file == "BIG.bin")
        #expect(tool.vaultFiles().count == 1)
    }

    @Test(
        "the limit comes from the environment too",
        arguments: [("1", 1, 1), ("2", 0, 2), ("", 0, 3), ("0", 2, 4), ("many", 2, 5)])
    func limit(megabytes: String, code: Int32, number: Int) throws {
        var tool = try Self.tool()
        try Data(repeating: 7, count: 1_500_000).write(to: tool.folder.url.appending(path: "large.bin"))
        tool.environment = ["VIGENCIA_EVIDENCE_MAX_MB": megabytes]
        for language in ["en", "es"] {
            let result = try tool.run(
                "evidence", "add", "large.bin", "--kind", "other", "--dry-run", "--lang", language)
            #expect(result.code == code, "\(result.errors)")
        }
        #expect(try tool.vaultFiles().isEmpty && tool.evidence("").isEmpty)
    }

    @Test(
        "what does not fit is refused, and nothing is kept",
        arguments: [
            (["recibo.pdf", "--kind", "receipt"], 2), (["recibo.pdf"], 2), (["nowhere.pdf", "--kind", "other"], 1),
            (["in", "--kind", "other"], 1), (["recibo.pdf", "--kind", "other", "--person", "T-1"], 1),
            (["recibo.pdf", "--kind", "other", "--filing", "F9"], 1),
            (["recibo.pdf", "--kind", "other", "--outage", "O9"], 1),
            (["recibo.pdf", "--kind", "other", "--filing", "F1", "--person", "T2"], 1),
            (["recibo.pdf", "--kind", "other", "--on", "2099-01-01"], 1),
            (["recibo.pdf", "--kind", "other", "--id", "a\nb"], 1),
            (["recibo.pdf", "--kind", "other", "--max-size", "0"], 2),
        ])
    func refused(arguments: [String], code: Int) throws {
        let tool = try Self.tool()
        try tool.folder.write(
            "more/people.csv", Self.people + "T2,employee,Eva,Prueba,DEU\n")
        try tool.run("import", "more")
        for language in ["en", "es"] {
            let result = try tool.run(["evidence", "add"] + arguments + ["--lang", language])
            #expect(Int(result.code) == code, "\(result.output)\(result.errors)")
            #expect(result.output.isEmpty && !result.errors.isEmpty)
            #expect(!result.errors.contains("Prueba"))
        }
        #expect(try tool.vaultFiles().isEmpty && tool.evidence("").isEmpty)
    }

    @Test("an id is given out once, and the same file is kept once")
    func ids() throws {
        let tool = try Self.tool()
        let common = ["evidence", "add", "recibo.pdf", "--kind", "other", "--person", "T1", "--on", "2026-01-15"]
        for _ in 0..<2 { try tool.run(common) }
        try tool.run(common + ["--id", "OWN", "--name", "otro.pdf"])
        #expect(try tool.run(common + ["--id", "OWN"]).code == 1)
        #expect(try tool.evidence("").map(\.evidenceID) == ["EV-T1-2026-01-15", "EV-T1-2026-01-15-2", "OWN"])
        #expect(tool.vaultFiles().count == 1)
    }

    @Test("list shows what is kept, what is missing and what has no file, in three forms")
    func list() throws {
        let tool = try Self.tool()
        try tool.run(
            "evidence", "add", "recibo.pdf", "--kind", "submission_receipt", "--filing", "F1", "--on", "2026-01-15")
        try tool.folder.write("more/evidence.csv", "evidence_id,kind,captured_on,person_id\nX1,other,2026-01-20,T1\n")
        try tool.run("import", "more")
        let csv = try tool.run("evidence", "list", "--format", "csv").output.split(separator: "\n").map(String.init)
        #expect(csv.first == "evidence_id,person_id,filing_id,outage_id,kind,captured_on,file,sha256,content,bytes")
        #expect(csv.count == 3 && csv[1].hasSuffix(",kept,15") && csv[2].hasSuffix(",none,"))
        try FileManager.default.removeItem(atPath: tool.folder.path("v.db.evidence"))
        for language in ["en", "es"] {
            let text = try tool.run("evidence", "list", "--person", "T1", "--lang", language)
            #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
            #expect(text.output.contains(language == "en" ? "MISSING in the vault" : "FALTA en la bóveda"))
        }
        let json = try tool.run("evidence", "list", "--kind", "other", "--format", "json").output
        let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [[String: Any]]])
        #expect(root["evidence"]?.map { $0["evidence_id"] as? String } == ["X1"])
        #expect(
            try tool.run("evidence", "list", "--as-of", "2026-01-15", "--format", "csv").output.split(separator: "\n")
                .count == 2)
        #expect(try tool.run("evidence", "list", "--filing", "F2").code == 1)
        #expect(try tool.run("evidence", "list", "--person", "T9").code == 1)
    }

    @Test("export gives the content back, and names what it can't give")
    func export() throws {
        let tool = try Self.tool()
        try tool.run(
            "evidence", "add", "recibo.pdf", "--kind", "submission_receipt", "--filing", "F1", "--on", "2026-01-15")
        try tool.folder.write("b.txt", "<html><script>")
        try tool.run(
            "evidence", "add", "b.txt", "--kind", "other", "--person", "T1", "--id", "B", "--name", "../../á b.pdf")
        let out = try tool.run("evidence", "export", "--person", "T1", "--directory", "out")
        #expect(out.code == 0 && out.errors.isEmpty, "\(out.errors)")
        let names = try tool.folder.names(in: "out")
        #expect(Set(names.map { String($0.dropFirst(12)) }) == ["-recibo.pdf", "-a_b.pdf.html"])
        for name in names {
            let content = try tool.folder.read("out/\(name)")
            #expect(name.hasPrefix(String(ContentHash(of: Array(content)).description.prefix(12))))
            let attributes = try FileManager.default.attributesOfItem(atPath: tool.folder.path("out/\(name)"))
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
        let file = try #require(
            tool.vaultFiles().first { $0.hasSuffix(ContentHash(of: Array("<html><script>".utf8)).description) })
        try Data("forged".utf8).write(to: tool.folder.url.appending(path: "v.db.evidence/\(file)"))
        let again = try tool.run("evidence", "export", "B", "EV-F1-2026-01-15", "--directory", "again")
        #expect(again.code == 1 && again.errors.contains("B: "), "\(again.errors)")
        #expect(try tool.folder.names(in: "again").count == 1)
        #expect(try tool.run("evidence", "export", "--directory", "x").code == 2)
        #expect(try tool.run("evidence", "export", "NONE", "--directory", "x").code == 1)
    }

    @Test("verify names what is missing or changed and gives 1; what is left over is a note")
    func verify() throws {
        let tool = try Self.tool()
        try tool.run("evidence", "add", "recibo.pdf", "--kind", "other", "--id", "A", "--on", "2026-01-15")
        try tool.folder.write("b.txt", "b")
        try tool.run("evidence", "add", "b.txt", "--kind", "other", "--id", "B", "--on", "2026-01-15")
        let orphan = try tool.repository().vault.store(Array("left over".utf8), named: "x").hash
        let noted = try tool.run("evidence", "verify")
        #expect(noted.code == 0 && noted.output.contains(orphan.description), "\(noted.output)")
        let paths = Dictionary(
            try tool.evidence("").map {
                (
                    $0.evidenceID,
                    "\(tool.folder.path("v.db.evidence"))/\($0.sha256?.prefix(2) ?? "")/"
                        + "\($0.sha256?.dropFirst(2).prefix(2) ?? "")/\($0.sha256 ?? "")"
                )
            }
        ) { first, _ in first }
        try FileManager.default.removeItem(atPath: try #require(paths["A"]))
        try Data("c".utf8).write(to: URL(filePath: try #require(paths["B"])))
        for language in ["en", "es"] {
            let found = try tool.run("evidence", "verify", "--lang", language)
            #expect(found.code == 1)
            #expect(found.output.contains(language == "en" ? "MISSING: 1" : "FALTANTES: 1"), "\(found.output)")
            #expect(found.output.contains(language == "en" ? "CHANGED: 1" : "MODIFICADOS: 1"))
        }
        let json = try tool.run("evidence", "verify", "--format", "json")
        #expect(json.code == 1)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(root["sound"] as? Bool == false)
        #expect((root["missing"] as? [[String: Any]])?.first?["evidence_ids"] as? [String] == ["A"])
        #expect((root["changed"] as? [[String: Any]])?.first?["evidence_ids"] as? [String] == ["B"])
        #expect(root["orphaned"] as? [String] == [orphan.description])
    }

    @Test("an export with its files comes back whole into another database, and changes nothing in this one")
    func roundTrip() throws {
        let tool = try Self.tool()
        try tool.run(
            "evidence", "add", "recibo.pdf", "--kind", "submission_receipt", "--filing", "F1", "--on", "2026-01-15",
            "--name", "../ñandú/recibo.pdf")
        try tool.folder.write("b.txt", "b")
        for id in ["B1", "B2"] { try tool.run("evidence", "add", "b.txt", "--kind", "other", "--id", id) }
        let exported = try tool.run("export", "out", "--with-files")
        #expect(exported.code == 0, "\(exported.errors)")
        #expect(exported.output.hasSuffix("out/files  2\n"))
        let again = try tool.run("import", "out")
        #expect(again.code == 0 && again.errors.isEmpty && again.output.hasPrefix("0 new, 0 changed"), "\(again)")
        var other = try Tool()
        other.environment = ["VIGENCIA_DB": other.folder.path("v.db")]
        try other.run("init")
        let dry = try other.run("import", tool.folder.path("out"), "--dry-run")
        #expect(dry.code == 0 && dry.output.contains("2 files of evidence would be kept"))
        #expect(other.vaultFiles().isEmpty)
        let imported = try other.run("import", tool.folder.path("out"))
        #expect(imported.code == 0 && imported.errors.isEmpty, "\(imported.errors)")
        #expect(other.vaultFiles() == tool.vaultFiles() && other.vaultFiles().count == 2)
        #expect(try other.run("evidence", "verify").code == 0)
        try other.run("export", "out", "--with-files")
        let names = try tool.folder.names(in: "out").filter { $0 != "files" }
        for name in names { #expect(try tool.folder.read("out/\(name)") == (try other.folder.read("out/\(name)"))) }
        #expect(try other.folder.names(in: "out/files") == tool.folder.names(in: "out/files"))
        // Without the files the hashes alone come along, and that is told.
        var third = try Tool()
        third.environment = ["VIGENCIA_DB": third.folder.path("v.db")]
        try third.run("init")
        try tool.run("export", "bare")
        let bare = try third.run("import", tool.folder.path("bare"))
        #expect(
            bare.code == 0
                && bare.errors.split(separator: "\n").count { $0.contains("warning: The content of this `sha256`") }
                    == 3
        )
        #expect(try third.run("evidence", "verify").code == 1)
    }

    @Test("files that an earlier export left, or a person, stay and are named")
    func filesOfNoRecord() throws {
        let tool = try Self.tool()
        try tool.folder.write("b.txt", "b")
        try tool.run("evidence", "add", "b.txt", "--kind", "other", "--id", "B1")
        let first = try tool.run("export", "out", "--with-files")
        #expect(first.code == 0 && first.errors.isEmpty, "\(first.errors)")
        try tool.folder.write("out/files/mine.txt", "mine")
        let again = try tool.run("export", "out", "--with-files", "--overwrite")
        #expect(again.code == 0 && again.errors.contains("1 more in out/files") && again.errors.contains("mine.txt"))
        #expect(try tool.folder.read("out/files/mine.txt") == Data("mine".utf8))
    }

    @Test("a mistake anywhere keeps every file out of the vault")
    func allOrNothing() throws {
        let tool = try Self.tool()
        try tool.folder.write("more/recibo.pdf", "%PDF-1.4 recibo")
        try tool.folder.write(
            "more/evidence.csv",
            "evidence_id,kind,captured_on,file\nX1,other,2026-01-20,recibo.pdf\nX2,other,2026-02-30,recibo.pdf\n")
        #expect(try tool.run("import", "more").code == 1)
        #expect(tool.vaultFiles().isEmpty)
    }
}
