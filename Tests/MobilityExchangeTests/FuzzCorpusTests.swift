import Foundation
import FuzzTargets
import TestSupport
import Testing

/// What fuzzing found worth keeping is read again in every run; see `make fuzz`.
@Suite struct FuzzCorpusTests {
    private static let corpus = Checkout.root.appending(path: "Fuzz/Corpus")

    @Test(arguments: [FuzzTarget.day, .csv, .policy, .cases]) func isReadWithoutHarm(target: FuzzTarget) throws {
        let folder = Self.corpus.appending(path: target.rawValue)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.count > 10)
        for name in names {
            let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
            #expect(throws: Never.self, "\(target.rawValue)/\(name)") { try target.take(bytes) }
        }
    }
}
