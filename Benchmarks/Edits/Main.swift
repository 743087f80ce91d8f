import CivilCalendar
import Foundation
import GRDB
import Mobility
import MobilityPolicy
import MobilityStore

/// Records filings one by one in a database of `generate.py`, each in a transaction of its own, and between them writes one row
/// durably with nothing else. Prints the milliseconds of both as CSV, a line a round.
///
///     Edits DATABASE BARE ROUNDS
@main
enum Edits {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let rounds = Int(arguments[3]) else {
            FileHandle.standardError.write(Data("Edits DATABASE BARE ROUNDS\n".utf8))
            exit(2)
        }
        let loaded = try PolicyLibrary.peru()
        let repository = try Repository(opening: arguments[1], policy: loaded.policy, policyText: loaded.text)
        let author = Author(actor: "bench", command: "bench", at: "2026-11-21T12:00:00Z")
        let bare = try DatabaseQueue(path: arguments[2])
        try bare.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            try db.execute(sql: "CREATE TABLE row (id INTEGER PRIMARY KEY, value TEXT)")
        }
        let people = try repository.ids(.people)
        guard !people.isEmpty else {
            FileHandle.standardError.write(Data("\(arguments[1]) holds no people to record filings of.\n".utf8))
            exit(1)
        }
        for round in 0..<rounds {
            // Spread over everybody, as a day's edits are.
            let person = people[(round &* 7_919) % people.count]
            let filing = try Filing(
                fields: [
                    .text("edit-\(round)"), .text(person), .text("initial"), .empty, .day(Day(number: 20_770)),
                    .text("LM260000000"), .day(Day(number: 20_770)), .text("V1"), .text("pending"), .empty,
                ])
            let edit = try milliseconds { _ = try repository.apply([.put(filing)], by: author) }
            let row = try milliseconds {
                try bare.write { db in try db.execute(sql: "INSERT INTO row (value) VALUES (?)", arguments: [person]) }
            }
            print("\(edit),\(row)")
        }
    }

    private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let took = try clock.measure(body)
        return Double(took.components.seconds) * 1000 + Double(took.components.attoseconds) / 1e15
    }
}
