import Foundation
import Mobility
import MobilityExchange
import MobilityPolicy
import Testing

@Suite("The cases of the project")
struct CasesFolderTests {
    static let directory = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Cases")

    static let files: [String] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: directory.path(percentEncoded: false))
        return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    @Test("are found") func found() { #expect(!Self.files.isEmpty) }

    @Test("pass", arguments: files)
    func pass(file: String) throws {
        let path = Self.directory.appending(path: file).path(percentEncoded: false)
        let policy = try PolicyLibrary.peru()
        let cases: [MobilityCase]
        do {
            cases = try CaseFile.read(paths: [path])
        } catch {
            Issue.record("\(error.all.map { ProblemText.line($0, .en) }.joined(separator: "\n"))")
            return
        }
        let report = CaseReport(CaseRunner(policy: policy).run(cases))
        for failure in report.results.flatMap(\.failures) { Issue.record("\(failure.text(.en))") }
        #expect(report.failed == 0, "\(report.summaryLine)")
    }
}
