import Foundation
import Mobility
import MobilityStore
import Testing

@Suite("vigencia backup and restore")
struct BackupTests {
    /// The example with a picture in the vault.
    static func tool() throws -> Tool {
        let tool = try Tool.withExample()
        let attempt = try tool.run(
            "attempt", "--all", "--outage", "O-2026-11", "--on", "2026-11-21", "--screenshot", Tool.picture)
        try #require(attempt.code == 0, "\(attempt.errors)")
        return tool
    }

    /// What a database holds, as CSV.
    static func records(_ tool: Tool, _ database: String = "v.db") throws -> [String: Data] {
        let folder = "export-\(UUID().uuidString)"
        let export = try tool.run("export", folder, "--db", database)
        try #require(export.code == 0, "\(export.errors)")
        return Dictionary(
            uniqueKeysWithValues: try tool.folder.names(in: folder).map {
                ($0, try tool.folder.read("\(folder)/\($0)"))
            })
    }

    /// What lies in the folder, without what tests export.
    static func names(_ tool: Tool) throws -> [String] {
        try tool.folder.names(in: ".").filter {
            !$0.hasPrefix("export-") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm")
        }
    }

    @Test("a restored database is the one that was backed up, with its evidence")
    func roundTrip() throws {
        let tool = try Self.tool()
        try tool.folder.write("v.db.anchor", "a line\n")
        let before = try Self.records(tool)
        let backup = try tool.run("backup", "--output", "b.tar")
        #expect(backup.code == 0 && backup.errors.isEmpty, "\(backup.errors)")
        #expect(backup.output == "Wrote and checked b.tar: 1001 entries of the journal, 1 piece of evidence.\n")
        let restored = try tool.run("restore", "b.tar", "--db", "other/r.db")
        #expect(restored.code == 0 && restored.errors.isEmpty, "\(restored.errors)")
        #expect(try Self.records(tool, "other/r.db") == before)
        #expect(try tool.folder.read("other/r.db.anchor") == tool.folder.read("v.db.anchor"))
        let content = try #require(tool.vaultFiles().first)
        #expect(try tool.folder.read("other/r.db.evidence/\(content)") == tool.folder.read("v.db.evidence/\(content)"))
        let health = try tool.run("doctor", "--findings", "--db", "other/r.db")
        #expect(health.code == 0, "\(health.output)")
        #expect(try tool.run("recompute", "--check", "--db", "other/r.db").code == 0)
        #expect(try Self.names(tool) == ["b.tar", "other", "v.db", "v.db.anchor", "v.db.evidence"])
        #expect(tool.vaultFiles() == [content])
    }

    @Test("files are for the owner alone, and the archive for anybody's tar and sha256sum")
    func archive() throws {
        let tool = try Self.tool()
        try tool.run("backup", "--output", "b.tar")
        let attributes = try FileManager.default.attributesOfItem(atPath: tool.folder.path("b.tar"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        try tool.folder.write("x/here", "")
        _ = try Script.run("tar", ["-xf", tool.folder.path("b.tar"), "-C", tool.folder.path("x")])
        let manifest = try JSONDecoder().decode(BackupManifest.self, from: tool.folder.read("x/manifest.json"))
        #expect(manifest.journalEntries == 1001 && manifest.lacking.isEmpty && manifest.contents == 1)
        #expect(manifest.parts.count == 2)
        for part in manifest.parts {
            let said = try Script.run("sha256sum", [tool.folder.path("x/\(part.path)")])
            #expect(String(decoding: said, as: UTF8.self).hasPrefix(part.sha256 + " "))
            #expect(try tool.folder.read("x/\(part.path)").count == part.size)
        }
        let check = "cd '\(tool.folder.path("x"))' && sha256sum --status -c manifest.sha256"
        _ = try Script.run("sh", ["-c", check])
        let head = try Script.run("tar", ["-tf", tool.folder.path("b.tar")])
        #expect(String(decoding: head, as: UTF8.self).hasPrefix("manifest.json\n"))
    }

    @Test("a file that is there stays, unless it is to be replaced")
    func overwrite() throws {
        let tool = try Self.tool()
        try tool.folder.write("b.tar", "mine")
        let refused = try tool.run("backup", "--output", "b.tar")
        #expect(refused.code == 1 && refused.errors.contains("--overwrite"))
        #expect(try tool.folder.read("b.tar") == Data("mine".utf8))
        #expect(try tool.run("backup", "--output", "b.tar", "--overwrite").code == 0)
        #expect(try tool.run("restore", "b.tar", "--db", "r.db").code == 0)
        for target in ["v.db", "."] {
            let result = try tool.run("backup", "--output", target, "--overwrite")
            #expect(result.code == 1, "\(target)")
        }
        #expect(try tool.run("doctor").code == 0)
    }

    @Test("a database that is there stays, unless it is to be replaced; then it is kept")
    func force() throws {
        let tool = try Self.tool()
        let old = try Self.records(tool)
        try tool.run("backup", "--output", "b.tar")
        var picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        picture.append(contentsOf: Array("another".utf8))
        try picture.write(to: tool.folder.url.appending(path: "new.png"))
        let attempt = try tool.run(
            "attempt", "--person", "E-009", "--outage", "O-2026-11", "--on", "2026-11-21", "--screenshot", "new.png")
        #expect(attempt.code == 0, "\(attempt.errors)")
        let new = try Self.records(tool)
        #expect(new != old && tool.vaultFiles().count == 2)
        let refused = try tool.run("restore", "b.tar")
        #expect(refused.code == 1 && refused.errors.contains("--force"))
        #expect(try Self.records(tool) == new)
        let restored = try tool.run("restore", "b.tar", "--force")
        #expect(restored.code == 0, "\(restored.errors)")
        #expect(try Self.records(tool) == old)
        #expect(tool.vaultFiles().count == 1)
        let former = try #require(try tool.folder.names(in: ".").first { $0.hasPrefix("v.db.before-restore-") })
        #expect(restored.output.contains(former))
        #expect(try Self.records(tool, former) == new)
        #expect(try tool.run("doctor", "--db", former).code == 0)
        #expect(try tool.run("doctor", "--findings").code == 0)
    }

    @Test("with a passphrase it can be read with that only")
    func passphrase() throws {
        let tool = try Self.tool()
        try tool.folder.write("pass", "correct horse\n")
        try tool.folder.write("other", "wrong\n")
        try tool.folder.write("empty", "\n")
        #expect(try tool.run("backup", "--output", "b.gpg", "--passphrase-file", "pass").code == 0)
        #expect(try !tool.folder.read("b.gpg").contains(Data("SQLite format 3".utf8)))
        for arguments in [[], ["--passphrase-file", "other"]] {
            let refused = try tool.run(["restore", "b.gpg", "--db", "r.db"] + arguments)
            #expect(refused.code == 1 && refused.errors.contains("can't be decrypted"), "\(refused.errors)")
            #expect(!FileManager.default.fileExists(atPath: tool.folder.path("r.db")))
        }
        #expect(try tool.run("restore", "b.gpg", "--db", "r.db", "--passphrase-file", "pass").code == 0)
        #expect(try Self.records(tool, "r.db") == Self.records(tool))
        for file in ["empty", "nothing"] {
            let refused = try tool.run("backup", "--output", "c.gpg", "--passphrase-file", file)
            #expect(refused.code == 1 && refused.errors.contains(file), "\(refused.errors)")
        }
        #expect(try tool.run("backup", "--output", "c", "--passphrase-file", "pass", "--recipient", "k").code == 2)
        #expect(!FileManager.default.fileExists(atPath: tool.folder.path("c.gpg")))
    }

    @Test("to a key it can be read with the secret part only")
    func recipient() throws {
        var tool = try Self.tool()
        let home = "/tmp/vigencia-test-\(UInt32.random(in: .min ... .max))"
        try FileManager.default.createDirectory(
            atPath: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer {
            _ = try? Script.run("gpgconf", ["--homedir", home, "--kill", "gpg-agent"])
            try? FileManager.default.removeItem(atPath: home)
        }
        let quiet = ["--homedir", home, "--batch", "--quiet", "--pinentry-mode", "loopback", "--passphrase", ""]
        _ = try Script.run("gpg", quiet + ["--quick-generate-key", "backup@example.com", "future-default", "default"])
        let key = try Script.run("gpg", ["--homedir", home, "--export", "backup@example.com"])
        try key.write(to: tool.folder.url.appending(path: "key.gpg"))
        let refused = try tool.run("backup", "--output", "b.gpg", "--recipient", "nobody@example.com")
        #expect(refused.code == 1 && refused.errors.contains("can't be encrypted"), "\(refused.errors)")
        #expect(!FileManager.default.fileExists(atPath: tool.folder.path("b.gpg")))
        tool.environment["GNUPGHOME"] = home
        for (name, recipient) in [("a.gpg", "key.gpg"), ("b.gpg", "backup@example.com")] {
            let backup = try tool.run("backup", "--output", name, "--recipient", recipient)
            #expect(backup.code == 0, "\(backup.errors)")
            let restored = try tool.run("restore", name, "--db", "\(name).db")
            #expect(restored.code == 0, "\(restored.errors)")
            #expect(try Self.records(tool, "\(name).db") == Self.records(tool))
        }
        tool.environment["GNUPGHOME"] = nil
        tool.environment["HOME"] = tool.folder.path("home")
        #expect(try tool.run("restore", "a.gpg", "--db", "stranger.db").code == 1)
    }

    @Test("without GnuPG it says what to install")
    func noGnuPG() throws {
        var tool = try Self.tool()
        try tool.folder.write("pass", "x\n")
        // A place where the usual programs are, but GnuPG is not.
        tool.launcher = try Without.programs(["gpg"])
        let refused = try tool.run("backup", "--output", "b.gpg", "--passphrase-file", "pass")
        #expect(refused.code == 1 && refused.errors.contains("apt-get install gnupg"), "\(refused.errors)")
        #expect(try tool.run("backup", "--output", "b.tar").code == 0)
    }

    @Test("an archive that was changed anywhere is refused, and nothing is touched", arguments: 0..<40)
    func changed(number: Int) throws {
        let tool = try Self.shared()
        let whole = try tool.folder.read("b.tar")
        var random = SystemRandomNumberGenerator()
        var archive = whole
        let what: String
        if number % 8 == 0 {
            let length = Int.random(in: 0..<(whole.count - 20_480), using: &random)
            archive = archive.prefix(length)
            what = "cut to \(length)"
        } else {
            // Of the padding at the end of files tar says nothing, and of the time and the owner nobody does.
            let at = try #require(Self.meaningful(whole).randomElement())
            archive[at] ^= UInt8.random(in: 1...255)
            what = "byte \(at)"
        }
        let name = "changed-\(number).tar"
        try archive.write(to: tool.folder.url.appending(path: name))
        let result = try tool.run("restore", name, "--db", "r-\(number)/r.db")
        #expect(result.code == 1 && result.errors.hasSuffix(".\n"), "\(what): \(result.output)\(result.errors)")
        #expect(try tool.folder.names(in: "r-\(number)") == [], "\(what)")
    }

    @Test func aCopyThatWasBrokenOffIsCalledSo() throws {
        let tool = try Self.shared()
        let whole = try tool.folder.read("b.tar")
        try whole.prefix(whole.count / 2).write(to: tool.folder.url.appending(path: "half.tar"))
        let result = try tool.run("restore", "half.tar", "--db", "half/half.db")
        #expect(result.code == 1)
        #expect(result.errors.contains("half.tar is damaged:\n  not whole"), "\(result.errors)")
        #expect(result.errors.contains("Take an older one."), "\(result.errors)")
    }

    private static let sharedTool = Result { () throws -> Tool in
        let tool = try BackupTests.tool()
        try #require(try tool.run("backup", "--output", "b.tar").code == 0)
        return tool
    }

    private static func shared() throws -> Tool { try sharedTool.get() }

    /// The places of all bytes of the contents of files in an archive.
    private static func meaningful(_ archive: Data) -> [Int] {
        var places: [Int] = []
        var at = 0
        while at + 512 <= archive.count, archive[at] != 0 {
            let digits = String(decoding: archive[(at + 124)..<(at + 135)], as: UTF8.self)
            let size = Int(digits, radix: 8) ?? 0
            let step = max(1, size / 200)
            places += stride(from: at + 512, to: at + 512 + size, by: step)
            at += 512 + (size + 511) / 512 * 512
        }
        return places
    }

    @Test(
        "what is no backup is told so",
        arguments: [("", "no backup"), ("hello", "no backup"), ("\u{FF}\u{FE}", "can't be decrypted")])
    func noBackup(text: String, expected: String) throws {
        let tool = try Tool()
        try tool.folder.write("file", text)
        let content = text == "\u{FF}\u{FE}" ? Data([0xFF, 0xFE, 0, 1]) : Data(text.utf8)
        try content.write(to: tool.folder.url.appending(path: "file"))
        let result = try tool.run("restore", "file")
        #expect(result.code == 1 && result.errors.contains(expected), "\(result.errors)")
        #expect(try Self.names(tool) == ["file"])
        for other in ["nothing", "."] { #expect(try tool.run("restore", other).code == 1) }
    }

    @Test("an archive of a newer program is told so", arguments: ["format", "schema"])
    func newer(what: String) throws {
        let tool = try Self.tool()
        try tool.run("backup", "--output", "b.tar")
        try tool.folder.write("x/here", "")
        let folder = tool.folder.path("x")
        _ = try Script.run("tar", ["-xf", tool.folder.path("b.tar"), "-C", folder])
        let manifest = String(decoding: try tool.folder.read("x/manifest.json"), as: UTF8.self)
        if what == "format" {
            try tool.folder.write("x/manifest.json", manifest.replacing("\"format\" : 1", with: "\"format\" : 2"))
        } else {
            let database = tool.folder.path("x/vigencia.db")
            let old = try #require(manifest.firstMatch(of: #/"path" : "vigencia.db",\s+"sha256" : "([0-9a-f]+)"/#)).1
            // The file format has the version at bytes 60 … 63, big-endian (sqlite.org/fileformat.html).
            var content = try tool.folder.read("x/vigencia.db")
            content[63] = 99
            try content.write(to: URL(filePath: database))
            let new = ContentHash(of: Array(content)).description
            try tool.folder.write("x/manifest.json", manifest.replacing(old, with: new))
            let sum = ContentHash(of: Array(try tool.folder.read("x/manifest.json")))
            try tool.folder.write("x/manifest.sha256", "\(sum)  manifest.json\n")
        }
        _ = try Script.run(
            "tar",
            [
                "-cf", tool.folder.path("n.tar"), "-C", folder, "manifest.json", "manifest.sha256", "vigencia.db",
                "evidence",
            ])
        let result = try tool.run("restore", "n.tar", "--db", "r.db")
        #expect(result.code == 1 && result.errors.contains("newer vigencia"), "\(result.errors)")
        #expect(try !Self.names(tool).contains { $0.hasPrefix("r.db") })
    }

    @Test("evidence that the vault lost is told, and the rest is backed up", arguments: [true, false])
    func lacking(isMissing: Bool) throws {
        let tool = try Self.tool()
        let content = "v.db.evidence/\(try #require(tool.vaultFiles().first))"
        if isMissing {
            try FileManager.default.removeItem(atPath: tool.folder.path(content))
        } else {
            chmod(tool.folder.path(content), 0o600)
            try tool.folder.write(content, "forged")
        }
        let backup = try tool.run("backup", "--output", "b.tar")
        #expect(backup.code == 0 && backup.errors.contains("Warning"))
        #expect(backup.output.contains("0 pieces of evidence"))
        let restored = try tool.run("restore", "b.tar", "--db", "r.db")
        #expect(restored.code == 0 && restored.errors.contains("Warning"), "\(restored.errors)")
        #expect(try Self.records(tool, "r.db") == Self.records(tool))
    }

    @Test("an altered content is mended by restoring")
    func mended() throws {
        let tool = try Self.tool()
        try tool.run("backup", "--output", "b.tar")
        let content = "v.db.evidence/\(try #require(tool.vaultFiles().first))"
        let whole = try tool.folder.read(content)
        try tool.folder.write(content, "forged")
        #expect(try tool.run("doctor").code == 1)
        #expect(try tool.run("restore", "b.tar", "--force").code == 0)
        #expect(try tool.folder.read(content) == whole)
        #expect(try tool.run("doctor").code == 0)
    }

    @Test("a damaged database is replaced and kept")
    func damagedDatabase() throws {
        let tool = try Self.tool()
        let before = try Self.records(tool)
        try tool.run("backup", "--output", "b.tar")
        for content in [Data(), Data("garbage".utf8), Data(try tool.folder.read("v.db").prefix(300_000))] {
            try content.write(to: tool.folder.url.appending(path: "v.db"))
            try tool.folder.write("v.db-wal", "")
            let restored = try tool.run("restore", "b.tar", "--force")
            #expect(restored.code == 0, "\(restored.errors)")
            #expect(try Self.records(tool) == before)
        }
        let kept = try Self.names(tool).filter { $0.hasPrefix("v.db.before-restore") && !$0.hasSuffix("evidence") }
        #expect(kept.count == 3, "\(kept)")
    }

    @Test("a database that somebody uses is not replaced")
    func inUse() throws {
        let tool = try Self.tool()
        try tool.run("backup", "--output", "b.tar")
        let repository = try tool.repository()
        let before = try repository.ids(.people)
        let result = try tool.run("restore", "b.tar", "--force")
        #expect(result.code == 1 && result.errors.contains("in use"), "\(result.errors)")
        #expect(try repository.ids(.people) == before)
        try repository.close()
        #expect(try !Self.names(tool).contains { $0.contains("before-restore") })
    }
}
