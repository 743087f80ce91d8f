import Foundation
import Mobility
import Testing

@testable import MobilityStore

@Suite("A check of the vault")
struct VaultCheckTests {
    private static let content = Array("a receipt".utf8)

    /// A database with one piece of evidence whose content is in the vault.
    private static func scratch() throws -> (Scratch, Repository, ContentHash) {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let hash = try repository.vault.store(content, named: "a").hash
        try put("X1", hash, in: repository)
        return (scratch, repository, hash)
    }

    private static func put(_ id: String, _ hash: ContentHash, in repository: Repository) throws {
        let piece = try record(
            .evidence,
            ["evidence_id": id, "kind": "other", "captured_on": "2025-10-01", "sha256": hash.description])
        try repository.apply([.put(piece)], by: .tester)
    }

    @Test("finds nothing where nothing is wrong, nor where nothing was ever kept")
    func sound() throws {
        let (_, repository, _) = try Self.scratch()
        let report = try repository.checkVault()
        #expect(report.isSound)
        var expected = VaultReport()
        (expected.contents, expected.bytes, expected.records) = (1, Self.content.count, 1)
        #expect(report == expected)
        let empty = try Scratch().repository().checkVault()
        #expect(empty == VaultReport())
    }

    @Test("names what is missing, with the evidence that names it")
    func missing() throws {
        let (_, repository, hash) = try Self.scratch()
        try Self.put("X2", hash, in: repository)
        try FileManager.default.removeItem(atPath: repository.vault.path(of: hash))
        let report = try repository.checkVault()
        #expect(report.missing == [VaultReport.Named(hash: hash, evidence: ["X1", "X2"])])
        #expect(!report.isSound && report.changed.isEmpty && report.orphaned.isEmpty && report.misplaced.isEmpty)
    }

    @Test("finds every byte that was changed, added or cut off", arguments: 0..<11)
    func changed(at place: Int) throws {
        let (_, repository, hash) = try Self.scratch()
        var content = Self.content
        switch place {
        case 9: content.append(0)
        case 10: content.removeLast()
        default: content[place] ^= 1
        }
        try Data(content).write(to: URL(fileURLWithPath: repository.vault.path(of: hash)))
        let report = try repository.checkVault()
        #expect(report.changed == [VaultReport.Named(hash: hash, evidence: ["X1"])])
        #expect(!report.isSound && report.missing.isEmpty && report.orphaned.isEmpty)
    }

    @Test("notes what no record names")
    func orphaned() throws {
        let (_, repository, _) = try Self.scratch()
        let other = try repository.vault.store(Array("other".utf8), named: "b").hash
        let report = try repository.checkVault()
        #expect(report.orphaned == [other])
        #expect(report.isSound)
    }

    @Test("notes what is out of its place, and that its place is empty")
    func misplaced() throws {
        let (_, repository, hash) = try Self.scratch()
        let vault = repository.vault
        try FileManager.default.createDirectory(atPath: "\(vault.path)/00/zz", withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: vault.path(of: hash), toPath: "\(vault.path)/00/\(hash)")
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(vault.path)/notes.txt"))
        try FileManager.default.createSymbolicLink(atPath: "\(vault.path)/link", withDestinationPath: "/etc")
        let report = try repository.checkVault()
        #expect(report.missing.map(\.hash) == [hash])
        #expect(report.misplaced.map(\.path) == ["00/\(hash)", "00/zz", "link", "notes.txt"])
        #expect(report.misplaced.map(\.hash) == [hash, nil, nil, ContentHash(of: Array("x".utf8))])
    }

    @Test("what was added while it was checked is neither missing nor left over")
    func meanwhile() throws {
        let (_, repository, hash) = try Self.scratch()
        let late = try repository.vault.store(Array("late".utf8), named: "c").hash
        var check = VaultCheck(repository.vault)
        var asked = 0
        let report = try check.report {
            asked += 1
            return asked == 1 ? [hash: ["X1"]] : [hash: ["X1"], late: ["X2"]]
        }
        #expect(report.orphaned.isEmpty && report.isSound)
        #expect(report.records == 2)
        // One whose record was removed and whose content went with it is not missed.
        var second = VaultCheck(repository.vault)
        try FileManager.default.removeItem(atPath: repository.vault.path(of: late))
        asked = 0
        let after = try second.report {
            asked += 1
            return asked == 1 ? [hash: ["X1"], late: ["X2"]] : [hash: ["X1"]]
        }
        #expect(after.isSound)
    }

    @Test("reads no more than the limit from a pipe", arguments: [(10, true), (11, false)])
    func pipe(count: Int, isTaken: Bool) throws {
        let vault = Vault(besides: try Scratch().path, limit: 10)
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data(repeating: 1, count: count))
        try pipe.fileHandleForWriting.close()
        let descriptor = pipe.fileHandleForReading.fileDescriptor
        if isTaken {
            #expect(try vault.read(descriptor: descriptor, named: "p").count == count)
        } else {
            #expect(throws: VaultError.tooLong(name: "p", limit: 10)) {
                try vault.read(descriptor: descriptor, named: "p")
            }
        }
    }
}
