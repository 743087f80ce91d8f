import Foundation
import Testing

@testable import MobilityPolicy

@Suite("Built-in files")
struct BuiltInFilesTests {
    @Test("are those of the directory, byte by byte")
    func directory() throws {
        let directory = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/MobilityPolicy/Peru").standardized
        let files = BuiltInFiles.law + BuiltInFiles.directory
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path(percentEncoded: false))
        #expect(names.sorted() == files.map(\.name).sorted())
        for (name, bytes) in files {
            #expect(try Data(contentsOf: directory.appending(path: name)) == Data(bytes), "\(name)")
        }
    }
}
