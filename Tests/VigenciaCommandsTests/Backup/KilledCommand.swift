import CivilCalendar
import Foundation
import Mobility
import MobilityStore
import Testing

/// A command that is killed at a random moment, again and again.
struct KilledCommand: Sendable {
    /// What it is called.
    let name: String
    /// What finishes it where it was ended after it was done and before all was tidied up, as the doctor then says.
    var mending: [String] = []
    /// Makes ready what the command of a number needs, and gives its arguments.
    let arguments: @Sendable (Tool, Int) throws -> [String]
    /// What of it there is: nothing, or all. Half of it is an error.
    let isThere: @Sendable (Tool, Int) throws -> Bool

    /// The commands under test; a further one is a further entry.
    static let all: [KilledCommand] = [
        KilledCommand(name: "import", arguments: people) { tool, number in
            let stored = try tool.asking { try $0.ids(.people) + $0.ids(.permits) }
            return try whole(stored.count { $0.hasPrefix("K\(number)-") }, of: 8, "records")
        },
        KilledCommand(name: "attempt") { tool, number in
            var picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            picture.append(contentsOf: Array("\(number)".utf8) + Array(repeating: 7, count: 200_000))
            try picture.write(to: tool.folder.url.appending(path: "\(number).png"))
            return [
                "attempt", "--all", "--outage", "O-2026-11", "--on", "2026-11-21", "--screenshot", "\(number).png",
            ]
        } isThere: { tool, number in
            let evidence = try tool.asking { try $0.records(.evidence) }.compactMap { $0 as? Evidence }
            let recorded = evidence.filter { $0.file == "\(number).png" }
            for hash in recorded.compactMap(\.sha256).compactMap(ContentHash.init) {
                _ = try Vault(besides: tool.folder.path("v.db")).content(hash)
            }
            return try whole(recorded.count, of: 5, "attempts")
        },
        KilledCommand(name: "evidence add") { tool, number in
            try tool.folder.write("page-\(number).html", "<!DOCTYPE html><p>\(number)</p>" + filler)
            return [
                "evidence", "add", "page-\(number).html", "--kind", "other", "--person", "E-009", "--on", "2026-11-21",
                "--id", "K-\(number)",
            ]
        } isThere: { tool, number in
            guard let piece = try tool.asking({ try $0.record(.evidence, id: "K-\(number)") }) as? Evidence else {
                return false
            }
            // A record never names a content that is not there.
            let hash = try #require(piece.sha256.flatMap(ContentHash.init))
            let content = try Vault(besides: tool.folder.path("v.db")).content(hash)
            return try whole(content.count, of: try tool.folder.read("page-\(number).html").count, "bytes")
        },
        KilledCommand(name: "privacy erase", mending: ["privacy", "sweep"]) { tool, number in
            let imported = try tool.run(try people(tool, number))
            try #require(imported.code == 0, "\(imported.errors)")
            try tool.folder.write("note-\(number).html", "<!DOCTYPE html><p>note \(number)</p>" + filler)
            let added = try tool.run(
                "evidence", "add", "note-\(number).html", "--kind", "other", "--person", "K\(number)-1", "--on",
                "2026-11-21", "--id", "N-\(number)")
            try #require(added.code == 0, "\(added.errors)")
            return ["privacy", "erase", "K\(number)-1", "--reason", "request", "--yes"]
        } isThere: { tool, number in
            let id = "K\(number)-1"
            let (person, permit, piece, stones) = try tool.asking { repository in
                (
                    try repository.record(.people, id: id), try repository.record(.permits, id: "\(id)-P"),
                    try repository.record(.evidence, id: "N-\(number)"), try repository.tombstones(of: id)
                )
            }
            let isErased = !stones.isEmpty
            let left = [person, permit, piece].compactMap(\.self).count
            try #require(left == (isErased ? 0 : 3), "\(left) records, \(stones.count) tombstones")
            let content = Array(try tool.folder.read("note-\(number).html"))
            let vault = Vault(besides: tool.folder.path("v.db"))
            try #require(try vault.holds(ContentHash(of: content)) == !isErased, "the content")
            return isErased
        },
        KilledCommand(name: "nightly") { _, number in
            ["nightly", "--as-of", day(number).description, "--directory", "out"]
        } isThere: { tool, number in
            // A file that is there is a whole one, also before the run is recorded.
            let files = ["txt", "csv", "json"].map { "out/report-\(day(number)).\($0)" }
            let found = files.filter { FileManager.default.fileExists(atPath: tool.folder.path($0)) }
            for file in found {
                let format =
                    file.split(separator: ".").last == "txt" ? "text" : String(file.suffix(4).drop { $0 == "." })
                let asked = ["report", "--as-of", day(number).description, "--format", format, "--output", "again"]
                try #require(try tool.run(asked).code == 0)
                // What changed since the last run is another matter once other runs are there.
                let (real, again) = (try tool.folder.read(file), try tool.folder.read("again"))
                try #require(real.last == again.last && real.count > again.count / 2, "\(file) is cut off")
                if format == "json" { _ = try JSONSerialization.jsonObject(with: real) }
            }
            let isRecorded = try tool.asking { try $0.run(before: day(number) + 1) }?.asOf == day(number)
            if isRecorded { try #require(found.count == 3, "a run without its files") }
            return isRecorded
        },
        KilledCommand(name: "backup") { _, number in
            ["backup", "--output", "b\(number).tar"]
        } isThere: { tool, number in
            let file = "b\(number).tar"
            guard FileManager.default.fileExists(atPath: tool.folder.path(file)) else { return false }
            // A path of its own, since one backup may be looked at more than once.
            let restored = try tool.run("restore", file, "--db", "scratch/\(UUID().uuidString).db")
            try #require(restored.code == 0, "\(restored.errors)")
            return true
        },
        KilledCommand(name: "inspection-pack") { _, number in
            ["inspection-pack", "E-009", "--as-of", "2026-11-21", "--output", "p\(number).tar.gz"]
        } isThere: { tool, number in
            let file = "p\(number).tar.gz"
            guard FileManager.default.fileExists(atPath: tool.folder.path(file)) else { return false }
            _ = try Script.run("tar", ["tzf", tool.folder.path(file)])
            return true
        },
        KilledCommand(name: "restore") { tool, number in
            for file in ["r.tar", "r.db"] where !FileManager.default.fileExists(atPath: tool.folder.path(file)) {
                let made =
                    file == "r.tar"
                    ? try tool.run("backup", "--output", file) : try tool.run("restore", "r.tar", "--db", file)
                try #require(made.code == 0, "\(made.errors)")
            }
            let added = try tool.run("outage", "add", "R\(number)", "--began", "2026-11-20", "--db", "r.db")
            try #require(added.code == 0, "\(added.errors)")
            return ["restore", "r.tar", "--force", "--db", "r.db"]
        } isThere: { tool, number in
            // Either the database before, with the outage, or the restored one, without it.
            let health = try tool.run("doctor", "--db", "r.db")
            try #require(health.code == 0, "\(health.output)")
            let list = try tool.run("outage", "list", "--db", "r.db")
            try #require(list.code == 0, "\(list.errors)")
            return !list.output.contains("R\(number)")
        },
    ]

    /// What makes a file large enough to be ended in the middle of.
    private static let filler = String(repeating: "<p>Agencia Digital</p>\n", count: 20_000)

    private static func whole(_ count: Int, of all: Int, _ what: String) throws -> Bool {
        try #require(count == 0 || count == all, "\(count) of \(all) \(what)")
        return count == all
    }

    private static func day(_ number: Int) -> Day { Day(number: 20_819 + number) }

    /// A folder with four people and their permits.
    private static func people(_ tool: Tool, _ number: Int) throws -> [String] {
        let ids = (1...4).map { "K\(number)-\($0)" }
        let people = ids.map { "\($0),employee,Ana,Prueba,DEU\n" }.joined()
        let permits = ids.map { "\($0)-P,\($0),resident_worker,2026-01-01,2026-12-31\n" }.joined()
        try tool.folder.write(
            "k\(number)/people.csv",
            "person_id,kind,given_names,family_names,nationality\n" + people)
        try tool.folder.write(
            "k\(number)/permits.csv", "permit_id,person_id,visa_type,valid_from,valid_until\n" + permits)
        return ["import", "k\(number)"]
    }
}

extension Tool {
    /// Asks the database and closes it again.
    func asking<T>(_ body: (Repository) throws -> T) throws -> T {
        let repository = try repository()
        let answer = try body(repository)
        try repository.close()
        return answer
    }
}
