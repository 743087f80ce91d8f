import Foundation
import Mobility
import Testing

@testable import MobilityStore

@Suite("The evidence vault")
struct VaultTests {
    private static let content = Array("a screenshot".utf8)

    private static func mode(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    private static func files(_ vault: Vault) -> [String] {
        (FileManager.default.enumerator(atPath: vault.path)?.allObjects as? [String] ?? []).sorted()
    }

    @Test("keeps a content under its hash, for its owner only")
    func keeps() throws {
        let vault = Vault(besides: try Scratch().path)
        let stored = try vault.store(Self.content, named: "a")
        // printf 'a screenshot' | sha256sum
        #expect(stored.hash.description == "6c043a95dd43f123ccc16ed42802fff8fa70fd20b0c49f77c814a44a1e2f3549")
        #expect(stored.size == 12)
        let (digits, path) = (stored.hash.description, vault.path(of: stored.hash))
        #expect(path == "\(vault.path)/\(digits.prefix(2))/\(digits.dropFirst(2).prefix(2))/\(digits)")
        #expect(vault.path.hasSuffix("vigencia.db.evidence"))
        #expect(try vault.content(stored.hash) == Self.content)
        #expect(try Self.mode(path) == 0o600)
        for folder in [vault.path, "\(vault.path)/\(digits.prefix(2))"] { #expect(try Self.mode(folder) == 0o700) }
        #expect(Self.files(vault).count == 3)
    }

    @Test("takes the hash that everybody takes")
    func hash() {
        #expect(
            ContentHash(of: Array("abc".utf8)).description
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(ContentHash("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD") == nil)
        #expect(ContentHash("../../../../etc/passwd") == nil)
    }

    @Test("keeps a content once, and does not touch it the second time")
    func once() throws {
        let vault = Vault(besides: try Scratch().path)
        let path = vault.path(of: try vault.store(Self.content, named: "a").hash)
        let before = try FileManager.default.attributesOfItem(atPath: path)
        try vault.store(Self.content, named: "b")
        let after = try FileManager.default.attributesOfItem(atPath: path)
        #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
        #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
        #expect(Self.files(vault).count == 3)
    }

    @Test("never writes over what is there, and says that it was changed")
    func neverOver() throws {
        let vault = Vault(besides: try Scratch().path)
        let hash = try vault.store(Self.content, named: "a").hash
        let path = vault.path(of: hash)
        try Data("forged".utf8).write(to: URL(fileURLWithPath: path))
        let error = VaultError.altered(hash, path: path)
        #expect(throws: error) { try vault.content(hash) }
        #expect(throws: error) { try vault.holds(hash) }
        #expect(throws: error) { try vault.store(Self.content, named: "a") }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("forged".utf8))
    }

    @Test("says what is not there")
    func missing() throws {
        let vault = Vault(besides: try Scratch().path)
        let hash = ContentHash(of: [1])
        #expect(try !vault.holds(hash))
        #expect(throws: VaultError.missing(hash, path: vault.path)) { try vault.content(hash) }
    }

    @Test(
        "takes nothing above its limit, and nothing empty", arguments: [(9, true), (10, true), (11, false), (0, false)])
    func limit(size: Int, fits: Bool) throws {
        let scratch = try Scratch()
        let vault = Vault(besides: scratch.path, limit: 10)
        let (file, content) = ("\(scratch.folder)/file", [UInt8](repeating: 7, count: size))
        try Data(content).write(to: URL(fileURLWithPath: file))
        let read = try? vault.read(file: file)
        let stored = try? vault.store(content, named: "f")
        #expect(read == (fits ? content : nil))
        #expect((stored != nil) == fits)
        #expect(Self.files(vault).isEmpty == !fits)
    }

    @Test("reads files alone")
    func onlyFiles() throws {
        let scratch = try Scratch()
        let vault = Vault(besides: scratch.path)
        #expect(throws: VaultError.noFile(file: scratch.folder)) { try vault.read(file: scratch.folder) }
        #expect(throws: VaultError.unreadable(file: "/nowhere/x", reason: "No such file or directory")) {
            try vault.read(file: "/nowhere/x")
        }
    }

    @Test("says that it can't be written, and leaves nothing behind")
    func unwritable() throws {
        let vault = Vault(besides: try Scratch().path)
        try Data("in the way".utf8).write(to: URL(fileURLWithPath: vault.path))
        let error = #expect(throws: VaultError.self) { try vault.store(Self.content, named: "a") }
        guard case .unwritable = error else { return #expect(Bool(false), "\(String(describing: error))") }
    }

    @Test("may be filled by many at once")
    func atOnce() async throws {
        let vault = Vault(besides: try Scratch().path)
        let contents = (0..<8).map { [UInt8](repeating: UInt8($0), count: 100_000) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for content in contents + contents + contents { group.addTask { try vault.store(content, named: "c") } }
            try await group.waitForAll()
        }
        for content in contents { #expect(try vault.content(ContentHash(of: content)) == content) }
        #expect(Self.files(vault).count { !$0.contains("/") && $0.hasPrefix(".") } == 0)
    }

    static let errors: [VaultError] = [
        .unreadable(file: "f", reason: "r"), .noFile(file: "f"), .empty(file: "f"),
        .tooLarge(file: "f", size: 50_000_001, limit: 50_000_000), .tooLong(name: "f", limit: 1),
        .unwritable(path: "p", reason: "r"),
        .missing(ContentHash(of: [1]), path: "p"), .altered(ContentHash(of: [1]), path: "p"),
    ]

    @Test("tells each error in both languages, with a remedy", arguments: errors)
    func words(error: VaultError) {
        let text = VaultErrorText.text(error)
        #expect(text.en != text.es)
        for text in [text.en, text.es] { #expect(text.hasSuffix(".") && text.split(separator: ". ").count >= 2) }
    }

    @Test("a size just above the limit never reads like the limit")
    func justAbove() {
        let text = VaultErrorText.text(.tooLarge(file: "f", size: 50_000_001, limit: 50_000_000)).en
        #expect(text.contains("51 MB") && text.contains("50 MB"))
    }
}
