import Foundation
import GRDB
import Testing

/// When the surroundings fail, a person is told what, where and how to mend it, and what there was is still there.
@Suite("when the surroundings fail")
struct ClearErrorTests {
    /// What is wrong with the surroundings.
    enum Trouble: String, CaseIterable, Sendable {
        case fullDisk, fileLimit, readOnlyFolder, noPermission, newerVersion, noDatabase
    }

    struct Trial: Sendable, CustomTestStringConvertible {
        let trouble: Trouble
        let command: String
        var testDescription: String { "\(command), \(trouble.rawValue)" }
    }

    private static let commands = ["init", "import", "nightly", "backup", "restore", "attempt"]

    static let trials = Trouble.allCases.flatMap { trouble in
        commands.filter { command in
            switch trouble {
            // A new database needs none that is there.
            case .newerVersion, .noDatabase: !["init", "restore"].contains(command)
            // Neither does it find one that it may not read.
            case .noPermission: !["init", "restore"].contains(command)
            default: true
            }
        }.map { Trial(trouble: trouble, command: $0) }
    }

    /// The arguments; everything is in the folder `place`.
    private static func arguments(_ command: String, in place: String) -> [String] {
        let database = ["--db", "\(place)/v.db"]
        return switch command {
        case "init": ["init", "--db", "\(place)/new.db"]
        case "import": ["import", "more"] + database
        case "nightly": ["nightly", "--as-of", "2026-11-21", "--directory", "\(place)/reports"] + database
        case "backup": ["backup", "--output", "\(place)/b.tar"] + database
        case "restore": ["restore", "whole.tar", "--db", "\(place)/restored.db"]
        default:
            ["attempt", "--all", "--outage", "O-2026-11", "--on", "2026-11-21", "--screenshot", "large.png"] + database
        }
    }

    @Test("the error is clear, and nothing is lost", arguments: trials)
    func trial(trial: Trial) throws {
        var tool = try Tool()
        for arguments in [
            ["init", "--db", "seed/v.db"],
            ["import", Tool.repository.appending(path: "examples/minera-qori").path, "--db", "seed/v.db"],
            ["backup", "--output", "whole.tar", "--db", "seed/v.db"],
        ] {
            let made = try tool.run(arguments)
            try #require(made.code == 0, "\(made.errors)")
        }
        try Self.writeInput(tool)
        let records = try BackupTests.records(tool, "seed/v.db")
        var (place, after) = ("seed", "seed")
        switch trial.trouble {
        case .fullDisk:
            tool.launcher = try Without.room(beyond: 60_000)
            (place, after) = ("full", "after")
        case .fileLimit:
            // In blocks of 512 bytes; the database is larger, and may not grow.
            tool.launcher = ["sh", "-c", "trap '' XFSZ; ulimit -f 100; exec \"$@\"", "sh"]
        case .readOnlyFolder:
            tool.launcher = try Without.rootsRights()
            chmod(tool.folder.path("seed"), 0o500)
        case .noPermission:
            tool.launcher = try Without.rootsRights()
            chmod(tool.folder.path("seed/v.db"), 0o000)
        case .newerVersion:
            let queue = try DatabaseQueue(path: tool.folder.path("seed/v.db"))
            try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA user_version = 99") }
            try queue.close()
        case .noDatabase: try tool.folder.write("seed/v.db", "minutes of the meeting\n")
        }
        let before = try Self.listing(tool, "seed")
        for language in ["en", "es"] {
            let result = try tool.run(Self.arguments(trial.command, in: place) + ["--lang", language])
            #expect(result.code == 1, "\(result.output)\(result.errors)")
            // A line of the nightly log says behind its sentence which step it was.
            let isSentence = result.errors.hasSuffix(".\n") || result.errors.contains(". step=")
            #expect(isSentence && result.errors.count > 40, "\(result.errors)")
            for jargon in ["SQLite", "unexpected", "inesperado", "Error Domain", "Fatal", "locked"] {
                #expect(!result.errors.contains(jargon), "\(result.errors)")
            }
            #expect(
                trial.says.isEmpty || language == "es" || trial.says.contains { result.errors.contains($0) },
                "\(result.errors)")
        }
        tool.launcher = []
        chmod(tool.folder.path("seed"), 0o700)
        if trial.trouble == .noPermission { chmod(tool.folder.path("seed/v.db"), 0o600) }
        // The night goes on with what can be done, such as the anchor.
        let added = Set(try Self.listing(tool, after)).symmetricDifference(before)
        #expect(added.isSubset(of: trial.command == "nightly" ? ["v.db.anchor", "v.db.lock"] : []), "\(added)")
        switch trial.trouble {
        case .newerVersion: break
        case .noDatabase: #expect(try tool.folder.read("seed/v.db") == Data("minutes of the meeting\n".utf8))
        default:
            #expect(try BackupTests.records(tool, "\(after)/v.db") == records)
            let doctor = try tool.run("doctor", "--findings", "--db", "\(after)/v.db").output
            let problems = doctor.split(separator: "\n").filter { $0.contains("PROBLEM") }
            // A night that began and could not do all is one that failed.
            let mayBe = trial.command == "nightly" ? ["the last nightly run"] : []
            #expect(problems.allSatisfy { line in mayBe.contains { line.contains($0) } }, "\(doctor)")
        }
    }

    /// What is in a folder, without what SQLite keeps beside a database and without empty folders.
    private static func listing(_ tool: Tool, _ folder: String) throws -> [String] {
        try tool.folder.names(in: folder).filter { name in
            !name.hasSuffix("-wal") && !name.hasSuffix("-shm") && !["reports", "v.db.evidence"].contains(name)
        }
    }

    /// Four thousand people for an import, and a picture that is not small.
    private static func writeInput(_ tool: Tool) throws {
        let people = (1...1_500).map { "N\($0),employee,Ana,Prueba,DEU\n" }.joined()
        try tool.folder.write("more/people.csv", "person_id,kind,given_names,family_names,nationality\n" + people)
        var picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        picture.append(contentsOf: Array(repeating: 7, count: 400_000))
        try picture.write(to: tool.folder.url.appending(path: "large.png"))
    }
}

extension ClearErrorTests.Trial {
    /// Texts of which one has to be in the English error.
    fileprivate var says: [String] {
        switch trouble {
        case .fullDisk: ["is full", "No space left"]
        case .fileLimit: []
        case .readOnlyFolder: ["can't be written to", "Permission denied", "Can't make the directory"]
        case .noPermission: ["may not read and write"]
        case .newerVersion: ["Update vigencia"]
        case .noDatabase: ["is not a database"]
        }
    }
}
