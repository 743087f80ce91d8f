import Foundation
import GRDB
import Testing

@Suite("vigencia doctor")
struct DoctorTests {
    /// Something that goes wrong, and what the doctor says of it.
    struct Harm: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let check: String
        var state = "problem"
        let says: String
        var options: [String] = []
        let harm: @Sendable (Tool) throws -> Void
    }

    private static func sql(_ tool: Tool, _ statements: String) throws {
        let queue = try DatabaseQueue(path: tool.folder.path("v.db"))
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: statements)
        }
        try queue.close()
    }

    private static func content(_ tool: Tool) throws -> String {
        "v.db.evidence/\(try #require(tool.vaultFiles().first))"
    }

    private static func mode(_ tool: Tool, _ name: String, _ mode: mode_t) throws {
        try #require(chmod(tool.folder.path(name), mode) == 0)
    }

    static let harms: [Harm] = [
        Harm(testDescription: "no database", check: "file", says: "vigencia init") {
            try FileManager.default.removeItem(atPath: $0.folder.path("v.db"))
        },
        Harm(testDescription: "another file", check: "file", says: "not a database") {
            try $0.folder.write("v.db", "hello")
            try mode($0, "v.db", 0o600)
        },
        Harm(testDescription: "damaged pages", check: "integrity", says: "vigencia restore") { tool in
            var content = try tool.folder.read("v.db")
            for at in 8_192..<40_960 { content[at] = 0xA5 }
            try content.write(to: tool.folder.url.appending(path: "v.db"))
            try mode(tool, "v.db", 0o600)
        },
        Harm(testDescription: "half of the file", check: "integrity", says: "vigencia restore") { tool in
            try tool.folder.read("v.db").prefix(819_200).write(to: tool.folder.url.appending(path: "v.db"))
            try mode(tool, "v.db", 0o600)
        },
        Harm(testDescription: "a broken reference", check: "foreign_keys", says: "permits") {
            try sql($0, "UPDATE permits SET person_id = 'nobody' WHERE permit_id = 'P-E009-1'")
        },
        Harm(testDescription: "a newer schema", check: "schema", says: "Update vigencia") {
            try sql($0, "PRAGMA user_version = 99")
        },
        Harm(testDescription: "a trigger is gone", check: "schema", says: "trigger ") { tool in
            let queue = try DatabaseQueue(path: tool.folder.path("v.db"))
            let name = try queue.read { db in
                try String.fetchOne(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
            }
            try queue.close()
            try sql(tool, "DROP TRIGGER \(#require(name))")
        },
        Harm(testDescription: "an interrupted erasure", check: "leftovers", says: "vigencia privacy sweep") { tool in
            let erased = try tool.run("privacy", "erase", "D-001", "--reason", "request", "--yes")
            try #require(erased.code == 0, "\(erased.errors)")
            try sql(tool, "UPDATE erasures SET finished_at = NULL")
        },
        Harm(testDescription: "an index is gone", check: "schema", says: "index people_by_family") {
            try sql($0, "DROP INDEX people_by_family")
        },
        Harm(testDescription: "a table too many", check: "schema", says: "table notes") {
            try sql($0, "CREATE TABLE notes (text)")
        },
        Harm(testDescription: "a payload was changed", check: "journal", says: "1 fault") { tool in
            try sql(tool, "UPDATE journal SET payload = '{}' WHERE seq = 900")
        },
        Harm(testDescription: "an entry was taken out", check: "journal", says: "faults") { tool in
            try sql(tool, "DELETE FROM journal WHERE seq = 500")
        },
        Harm(testDescription: "a content is missing", check: "evidence", says: "is missing from the vault") {
            try FileManager.default.removeItem(atPath: $0.folder.path(content($0)))
        },
        Harm(
            testDescription: "a content is missing, quickly", check: "evidence", says: "ATT-O-2026-11-",
            options: ["--quick"]
        ) {
            try FileManager.default.removeItem(atPath: $0.folder.path(content($0)))
        },
        Harm(testDescription: "a content was changed", check: "evidence", says: "was changed in the vault") {
            let content = try content($0)
            try $0.folder.write(content, "forged")
            try mode($0, content, 0o600)
        },
        Harm(
            testDescription: "a content was changed, quickly", check: "evidence", state: "ok", says: "No problem",
            options: ["--quick"]
        ) {
            let content = try content($0)
            try $0.folder.write(content, "forged")
            try mode($0, content, 0o600)
        },
        Harm(
            testDescription: "a finding was changed", check: "findings", says: "vigencia recompute",
            options: ["--findings"]
        ) {
            try sql($0, "DELETE FROM findings WHERE person_id = 'E-009'")
        },
        Harm(
            testDescription: "a finding was changed, not looked at", check: "findings", state: "ok", says: "No problem"
        ) {
            try sql($0, "DELETE FROM findings WHERE person_id = 'E-009'")
        },
        Harm(
            testDescription: "findings of other rules", check: "findings", state: "note",
            says: "evaluates everything anew"
        ) {
            try sql($0, "UPDATE meta SET value = 'x' WHERE key = 'findings_fingerprint'")
        },
        Harm(testDescription: "an open database", check: "file_modes", says: "chmod 600") {
            try mode($0, "v.db", 0o640)
        },
        Harm(testDescription: "an open vault", check: "file_modes", says: "chmod 700") {
            try mode($0, "v.db.evidence", 0o755)
        },
        Harm(testDescription: "an open content", check: "file_modes", says: "chmod 600") {
            try mode($0, content($0), 0o604)
        },
        Harm(testDescription: "open anchors", check: "file_modes", says: "v.db.anchor") {
            try $0.folder.write("v.db.anchor", "")
            try mode($0, "v.db.anchor", 0o644)
        },
        Harm(testDescription: "a clock behind", check: "clock", says: "timedatectl") {
            try sql($0, "UPDATE runs SET finished_at = '2999-01-01T00:00:00Z'")
        },
        Harm(testDescription: "a missed run", check: "nightly_run", says: "cron") {
            try sql($0, "UPDATE runs SET finished_at = '2026-01-01T00:00:00Z'")
        },
        Harm(testDescription: "no run", check: "nightly_run", state: "note", says: "vigencia nightly") {
            try sql($0, "DELETE FROM run_findings; DELETE FROM runs")
        },
        Harm(testDescription: "a night that failed", check: "nightly_run", says: "vigencia health") {
            try sql($0, "UPDATE nights SET problems = 'backup'")
        },
        Harm(testDescription: "no night but one that failed", check: "nightly_run", says: "vigencia health") {
            try sql($0, "DELETE FROM run_findings; DELETE FROM runs; UPDATE nights SET problems = 'report'")
        },
        Harm(
            testDescription: "a leftover of a process that is gone", check: "leftovers", state: "note", says: "--clean"
        ) {
            try $0.folder.write("v.db.999999999.12345.part/clear.tar", "")
        },
        Harm(testDescription: "a leftover in the vault", check: "leftovers", state: "note", says: ".part") {
            let name = "v.db.evidence/.abc.999999999.12345.part"
            try $0.folder.write(name, "")
            try mode($0, name, 0o600)
        },
    ]

    private static func tool() throws -> Tool {
        let tool = try BackupTests.tool()
        let nightly = try tool.run("nightly", "--as-of", "2026-11-21", "--directory", "out")
        try #require(nightly.code == 0, "\(nightly.errors)")
        return tool
    }

    private struct Answer: Decodable {
        struct Check: Decodable {
            struct Complaint: Decodable {
                let problem: Bool
                let text: String
            }
            let check: String
            let state: String
            let complaints: [Complaint]
        }
        let good: Bool
        let checks: [Check]
    }

    @Test("a database in good health, in any time zone", arguments: [[], ["--quick"], ["--findings"]])
    func good(options: [String]) throws {
        var tool = try Self.tool()
        for zone in ["America/Lima", "Pacific/Kiritimati", ""] {
            tool.environment["TZ"] = zone
            let result = try tool.run(["doctor"] + options)
            #expect(result.code == 0 && result.output.hasSuffix("No problem was found.\n"), "\(result.output)")
            #expect(!result.output.contains("note") && !result.output.contains("PROBLEM"))
        }
    }

    @Test("finds what is wrong, where, and says how to mend it", arguments: harms)
    func harm(harm: Harm) throws {
        let tool = try Self.tool()
        if harm.check == "journal" { try Self.dropTriggers(tool) }
        try harm.harm(tool)
        if harm.check == "journal" { try Self.restoreTriggers(tool) }
        let json = try tool.run(["doctor", "--format", "json"] + harm.options)
        let answer = try JSONDecoder().decode(Answer.self, from: Data(json.output.utf8))
        let check = try #require(answer.checks.first { $0.check == harm.check })
        #expect(check.state == harm.state, "\(json.output)")
        #expect(answer.good == (harm.state != "problem") && json.code == (answer.good ? 0 : 1))
        let others = answer.checks.filter { $0.check != harm.check && !["ok", "skipped"].contains($0.state) }
        #expect(others.isEmpty, "\(json.output)")
        let text = try tool.run(["doctor"] + harm.options)
        let words = text.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains(harm.says), "\(text.output)")
        #expect(text.code == json.code)
        let spanish = try tool.run(["doctor", "--lang", "es"] + harm.options)
        #expect(spanish.code == json.code && spanish.output != text.output)
        for line in text.output.split(separator: "\n") where !line.contains("/") && !line.contains("sha") {
            #expect(line.count <= 90, "\(line)")
        }
    }

    /// What a hand that knows its way does first: the triggers that protect the journal are put aside, and put back.
    private static func dropTriggers(_ tool: Tool) throws {
        let queue = try DatabaseQueue(path: tool.folder.path("v.db"))
        try queue.writeWithoutTransaction { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'")
            for row in rows {
                let (name, text): (String, String) = (row[0], row[1])
                try tool.folder.write("triggers/\(name)", text)
                try db.execute(sql: "DROP TRIGGER \(name)")
            }
        }
        try queue.close()
    }

    private static func restoreTriggers(_ tool: Tool) throws {
        for name in try tool.folder.names(in: "triggers") {
            try sql(tool, String(decoding: try tool.folder.read("triggers/\(name)"), as: UTF8.self))
        }
    }

    @Test("cleaning takes what ended processes left, and nothing else")
    func clean() throws {
        let tool = try Self.tool()
        let old = "v.db.999999999.1.part"
        for name in ["\(old)/x", "v.db.999999998.2.part", "mine.part", "letter.2026.part.txt"] {
            try tool.folder.write(name, "")
        }
        let dayAgo = Date(timeIntervalSinceNow: -86_500)
        for name in [old, "mine.part", "letter.2026.part.txt"] {
            try FileManager.default.setAttributes([.modificationDate: dayAgo], ofItemAtPath: tool.folder.path(name))
        }
        let result = try tool.run("doctor", "--clean")
        #expect(result.code == 0 && result.output.contains("Removed \(tool.folder.path(old))."), "\(result.output)")
        #expect(
            try BackupTests.names(tool)
                == [
                    "letter.2026.part.txt", "mine.part", "out", "v.db", "v.db.anchor", "v.db.evidence", "v.db.lock",
                ])
    }

    @Test("what a running process works on is no leftover")
    func running() throws {
        let tool = try Self.tool()
        try tool.folder.write("v.db.\(getpid()).1.part", "")
        #expect(try !tool.run("doctor").output.contains(".part"))
    }
}
