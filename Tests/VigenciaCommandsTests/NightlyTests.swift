import Foundation
import Testing

@Suite struct NightlyTests {
    @Test func writesTheNightsFilesAndIsIdempotent() throws {
        let tool = try Tool.withExample()
        let first = try tool.run("nightly", "--as-of", "2026-11-20", "--directory", "out")
        #expect(first.code == 0, "\(first.errors)")
        let names = ["report-2026-11-20.csv", "report-2026-11-20.json", "report-2026-11-20.txt"]
        #expect(try tool.folder.names(in: "out") == names)
        let before = try names.map { try tool.folder.read("out/\($0)") }
        #expect(try tool.run("nightly", "--as-of", "2026-11-20", "--directory", "out").code == 0)
        #expect(try names.map { try tool.folder.read("out/\($0)") } == before)
        #expect(try tool.folder.names(in: "out") == names)
    }

    @Test func theNextReportSaysWhatChangedSinceTheLastRun() throws {
        let tool = try Tool.withExample()
        let fresh = try tool.run("report", "--as-of", "2026-11-21").output
        #expect(fresh.contains("No earlier nightly run to compare with."))
        try tool.run("nightly", "--as-of", "2026-11-18", "--directory", "out")
        // Two nights are missed; the comparison is with the last run there was.
        let before = try tool.run("report", "--as-of", "2026-11-21").output
        #expect(before.contains("Since the run of 2026-11-18:"))
        let outage = try tool.run("outage", "add", "O-NEW", "--began", "2026-11-21", "--procedures", "card")
        #expect(outage.code == 0, "\(outage.errors)")
        let after = try tool.run("report", "--as-of", "2026-11-21").output
        #expect(!before.contains("began: outage.open O-NEW"))
        #expect(after.contains("began: outage.open O-NEW"))
        // The night of the 21st tells it; the next one has nothing new to say of it.
        try tool.run("nightly", "--as-of", "2026-11-21", "--directory", "out")
        try tool.run("nightly", "--as-of", "2026-11-21", "--directory", "out")
        let text = String(decoding: try tool.folder.read("out/report-2026-11-21.txt"), as: UTF8.self)
        #expect(text.contains("Since the run of 2026-11-18:"))
        #expect(!(try tool.run("report", "--as-of", "2026-11-22").output).contains("began: outage.open O-NEW"))
    }

    @Test func aRunThatCantWriteIsNotTakenForDone() throws {
        let tool = try Tool.withExample()
        try tool.folder.write("file", "")
        let refused = try tool.run("nightly", "--as-of", "2026-11-20", "--directory", "file/out")
        #expect(refused.code == 1)
        #expect(refused.errors.contains("Can't make the directory file/out"))
        #expect(try tool.run("report", "--as-of", "2026-11-21").output.contains("No earlier nightly run"))
    }

    @Test func dryRunWritesNothing() throws {
        let tool = try Tool.withExample()
        let run = try tool.run("nightly", "--as-of", "2026-11-20", "--directory", "out", "--dry-run")
        #expect(run.output.contains("out/report-2026-11-20.txt"))
        #expect(!FileManager.default.fileExists(atPath: tool.folder.path("out")))
        #expect(try tool.run("report", "--as-of", "2026-11-21").output.contains("No earlier nightly run"))
    }
}
