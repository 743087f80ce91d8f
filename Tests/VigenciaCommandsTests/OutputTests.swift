import Foundation
import Testing

/// `--output` never costs a database.
@Suite struct OutputTests {
    @Test(arguments: [
        ["report", "--as-of", "2026-11-21"], ["explain", "E-009", "--as-of", "2026-11-21"], ["recompute"],
        ["calendar"], ["audit", "export"], ["privacy", "export", "E-009"], ["inspection-pack", "E-009"],
        ["history", "E-009"], ["offices"], ["backup", "--overwrite"],
        ["fine", "--status", "cpp", "--expired", "2025-01-01"],
    ])
    func theNameOfADatabaseIsRefused(command: [String]) throws {
        let tool = try Tool.withExample()
        let before = try tool.run("export", "before")
        try #require(before.code == 0)
        for name in ["v.db", tool.folder.path("v.db"), "v.db-wal", "link"] {
            try? FileManager.default.createSymbolicLink(
                atPath: tool.folder.path("link"), withDestinationPath: tool.folder.path("v.db"))
            let result = try tool.run(command + ["--output", name])
            #expect(result.code == 1, "\(name): \(result.output)\(result.errors)")
            #expect(result.errors.contains("is a database, or a part of one"), "\(result.errors)")
        }
        let doctor = try tool.run("doctor")
        #expect(doctor.code == 0, "\(doctor.output)\(doctor.errors)")
        #expect(try tool.run("export", "after").code == 0)
        for name in try tool.folder.names(in: "before") {
            #expect(try tool.folder.read("before/\(name)") == (try tool.folder.read("after/\(name)")))
        }
    }

    @Test func anyOtherFileIsReplaced() throws {
        let tool = try Tool()
        try tool.folder.write("notes-wal", "mine")
        #expect(try tool.run("offices", "--output", "notes-wal").code == 0)
        #expect(!String(decoding: try tool.folder.read("notes-wal"), as: UTF8.self).contains("mine"))
    }
}
