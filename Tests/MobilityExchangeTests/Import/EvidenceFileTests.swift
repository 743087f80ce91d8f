import Foundation
import Mobility
import MobilityExchange
import MobilityStore
import Testing

@Suite("Files that an import takes along")
struct EvidenceFileTests {
    private static let content = Array("%PDF-1.4 receipt".utf8)
    private static let hash = ContentHash(of: content).description

    /// A directory of an import with a vault beside it.
    private final class Import {
        let directory: TemporaryDirectory
        let vault: Vault
        let database = try? TemporaryDirectory()

        init(limit: Int = Vault.usualLimit) throws {
            directory = try TemporaryDirectory()
            vault = Vault(besides: "\(database?.path ?? directory.path)/v.db", limit: limit)
        }

        func plan(_ rows: String, columns: String = "file", against stored: MemoryStore) throws -> ImportPlan {
            try directory.write("evidence.csv", "evidence_id,kind,captured_on,\(columns)\n\(rows)\n")
            return try Importer(options: ImportOptions(vault: vault)).plan(directory: directory.path, against: stored)
        }

        func said(_ rows: String, columns: String = "file", against stored: MemoryStore) throws -> [String] {
            try directory.write("evidence.csv", "evidence_id,kind,captured_on,\(columns)\n\(rows)\n")
            return try MobilityExchangeTests.said(of: directory.path, ImportOptions(vault: vault), against: stored)
        }
    }

    private func pieces(_ plan: ImportPlan) throws -> [Evidence] {
        try plan.changes.compactMap { if case .put(let record) = $0 { record as? Evidence } else { nil } }
    }

    @Test("a file below the directory is kept, and its hash recorded")
    func below() throws {
        let run = try Import()
        try run.directory.makeDirectory("scans")
        try run.directory.write("scans/año 1.pdf", Self.content)
        let plan = try run.plan("X1,other,2026-01-01,scans/año 1.pdf", against: MemoryStore())
        #expect(plan.warnings.isEmpty)
        #expect(try pieces(plan).map(\.sha256) == [Self.hash])
        #expect(try pieces(plan).map(\.file) == ["scans/año 1.pdf"])
        #expect(plan.files.map(\.hash.description) == [Self.hash])
        #expect(!FileManager.default.fileExists(atPath: run.vault.path), "a plan stores nothing")
        try plan.keepFiles(in: run.vault)
        #expect(try run.vault.content(ContentHash(of: Self.content)) == Self.content)
        // The same again changes nothing.
        var stored = try MemoryStore()
        try stored.apply(plan.changes)
        let again = try run.plan("X1,other,2026-01-01,scans/año 1.pdf", against: stored)
        #expect(try again.changes.isEmpty && again.warnings.isEmpty)
        // Another content under the name is another hash.
        try run.directory.write("scans/año 1.pdf", Self.content + [1])
        let changed = try run.plan("X1,other,2026-01-01,scans/año 1.pdf", against: stored)
        #expect(try pieces(changed).map(\.sha256) == [ContentHash(of: Self.content + [1]).description])
    }

    @Test(
        "a path that leads out of the directory is refused",
        arguments: ["../out.pdf", "/etc/hostname", "scans/../../out.pdf", "link/hostname", "../nothing"])
    func outside(path: String) throws {
        let run = try Import()
        try run.directory.makeDirectory("scans")
        try FileManager.default.createSymbolicLink(
            atPath: "\(run.directory.path)/link", withDestinationPath: "/etc")
        let said = try run.said("X1,other,2026-01-01,\(path)", against: MemoryStore())
        #expect(
            said == [
                "evidence.csv:2:21: \"\(path)\" is outside the directory of the import. Put the file into that "
                    + "directory and name it from there."
            ])
    }

    @Test("a file that is not there is a warning, once it is news")
    func missing() throws {
        let run = try Import()
        let row = "X1,other,2026-01-01,scan.pdf"
        let plan = try run.plan(row, against: MemoryStore())
        #expect(plan.warnings.map(\.kind) == [.fileMissing(found: "scan.pdf")])
        #expect(try pieces(plan).map(\.sha256) == [nil])
        var stored = try MemoryStore()
        try stored.apply(plan.changes)
        #expect(try run.plan(row, against: stored).warnings.isEmpty)
        // Once it is there it is taken.
        try run.directory.write("scan.pdf", Self.content)
        #expect(try pieces(run.plan(row, against: stored)).map(\.sha256) == [Self.hash])
    }

    @Test("what can't be evidence is a mistake")
    func unusable() throws {
        let run = try Import(limit: 4)
        try run.directory.makeDirectory("folder")
        try run.directory.write("empty.pdf", "")
        try run.directory.write("large.pdf", "12345")
        try run.directory.write("fits.pdf", "1234")
        let said = try run.said(
            "X1,other,2026-01-01,folder\nX2,other,2026-01-01,empty.pdf\nX3,other,2026-01-01,large.pdf\n"
                + "X4,other,2026-01-01,fits.pdf", against: MemoryStore())
        #expect(said.count == 3)
        for (line, word) in zip(said, ["is no file", "is empty", "more than the limit"]) {
            #expect(line.contains(word))
        }
    }

    @Test("a hash that is given binds the file")
    func given() throws {
        let run = try Import()
        let columns = "file,sha256"
        try run.directory.write("a.pdf", Self.content)
        #expect(
            try run.plan("X1,other,2026-01-01,a.pdf,\(Self.hash)", columns: columns, against: MemoryStore()).files.count
                == 1)
        try run.directory.write("a.pdf", "other")
        let said = try run.said("X1,other,2026-01-01,a.pdf,\(Self.hash)", columns: columns, against: MemoryStore())
        #expect(said.count == 1 && said[0].contains("evidence.csv:2:27: The content of the file is not"))
    }

    @Test("a content that an export brought along is found by its hash, whatever the file was called")
    func exported() throws {
        let run = try Import()
        let columns = "file,sha256"
        let row = "X1,other,2026-01-01,/home/ana/recibo.pdf,\(Self.hash)"
        let without = try run.plan(row, columns: columns, against: MemoryStore())
        #expect(without.warnings.map(\.kind) == [.contentMissing])
        try run.directory.makeDirectory("files")
        try run.directory.write("files/\(Self.hash.prefix(12))-recibo.pdf", Self.content)
        let plan = try run.plan(row, columns: columns, against: MemoryStore())
        #expect(plan.warnings.isEmpty && plan.files.count == 1)
        try plan.keepFiles(in: run.vault)
        // Without the file the vault has it.
        try FileManager.default.removeItem(atPath: "\(run.directory.path)/files")
        #expect(try run.plan(row, columns: columns, against: MemoryStore()).warnings.isEmpty)
    }

    @Test("a file that changes before it is kept is not kept")
    func raced() throws {
        let run = try Import()
        try run.directory.write("a.pdf", Self.content)
        let plan = try run.plan("X1,other,2026-01-01,a.pdf", against: MemoryStore())
        try run.directory.write("a.pdf", "other")
        #expect(throws: Problems.self) { try plan.keepFiles(in: run.vault) }
        #expect(!FileManager.default.fileExists(atPath: run.vault.path))
    }

    @Test("without a vault the column is a name and nothing else")
    func withoutVault() throws {
        let directory = try TemporaryDirectory()
        try directory.write("evidence.csv", "evidence_id,kind,captured_on,file\nX1,other,2026-01-01,../a.pdf\n")
        let plan = try Importer().plan(directory: directory.path, against: MemoryStore())
        #expect(try plan.warnings.isEmpty && plan.files.isEmpty && plan.changes.count == 1)
    }
}
