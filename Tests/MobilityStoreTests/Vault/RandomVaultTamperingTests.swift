import Foundation
import Mobility
import TestSupport
import Testing

@testable import MobilityStore

/// Whoever changes a content of the vault behind the program's back is found, and what was changed is named.
@Suite("Random tamperings of the vault")
struct RandomVaultTamperingTests {
    /// What is done to a content.
    private enum Way: CaseIterable { case flip, cut, grow, empty, remove, swap }

    /// How many; more with VIGENCIA_TAMPERINGS.
    private static let count = ProcessInfo.processInfo.environment["VIGENCIA_TAMPERINGS"].flatMap(Int.init) ?? 300

    @Test("every one is found, with the evidence that names the content")
    func found() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        var random = SeededRandom(seed: 7)
        var hashes: [(hash: ContentHash, id: String)] = []
        for number in 0..<12 {
            let content = (0..<Int.random(in: 1...4_000, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let hash = try repository.vault.store(content, named: "\(number)").hash
            let piece = try record(
                .evidence,
                [
                    "evidence_id": "EV-\(number)", "kind": "other", "captured_on": "2025-10-30",
                    "sha256": hash.description,
                ])
            try repository.apply([.put(piece)], by: .tester)
            hashes.append((hash, "EV-\(number)"))
        }
        #expect(try repository.checkVault().isSound)
        for round in 0..<Self.count {
            let way = Way.allCases[round % Way.allCases.count]
            let (hash, id) = try #require(hashes.randomElement(using: &random))
            let url = URL(filePath: repository.vault.path(of: hash))
            let content = try Data(contentsOf: url)
            let other = try #require(hashes.first { $0.hash != hash })
            try deface(url, content, way, other: repository.vault.path(of: other.hash), &random)
            let report = try repository.checkVault()
            let named = way == .remove ? report.missing : report.changed
            #expect(named == [VaultReport.Named(hash: hash, evidence: [id])], "\(way) \(round)")
            #expect(!report.isSound)
            try content.write(to: url)
        }
        #expect(try repository.checkVault().isSound)
    }

    private func deface(
        _ url: URL, _ content: Data, _ way: Way, other: String, _ random: inout SeededRandom
    ) throws {
        var changed = content
        let place = Int.random(in: 0..<content.count, using: &random)
        switch way {
        case .flip: changed[place] ^= UInt8.random(in: 1...255, using: &random)
        case .cut: changed = changed.prefix(place)
        case .grow: changed.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case .empty: changed = Data()
        case .remove: return try FileManager.default.removeItem(at: url)
        case .swap: changed = try Data(contentsOf: URL(filePath: other))
        }
        try changed.write(to: url)
    }
}
