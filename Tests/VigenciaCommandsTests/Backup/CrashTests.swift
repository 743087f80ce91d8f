import Foundation
import Mobility
import MobilityStore
import Testing

/// A process that is ended without warning, as by a power cut or the kernel when memory is short.
@Suite("SIGKILL at random moments", .serialized)
struct CrashTests {
    /// How often a command is killed: some times in `make test`, many in `make soak`.
    private static let kills = Int(ProcessInfo.processInfo.environment["VIGENCIA_KILLS"] ?? "") ?? 20

    @Test("all or nothing, nothing acknowledged is lost, and the doctor finds all well", arguments: KilledCommand.all)
    func kill(command: KilledCommand) throws {
        let tool = try Tool.withExample()
        let kills = (Self.kills + KilledCommand.all.count - 1) / KilledCommand.all.count
        // How long it takes when nobody ends it; the first run also fills the caches of files.
        var usual = Duration.zero
        for number in 0..<2 { usual = try run(command, tool, number, after: nil).duration }
        var acknowledged = [0, 1]
        var killed = 0
        // A machine that has become faster meanwhile gets more attempts.
        var number = 1
        while number <= kills || (killed == 0 && number <= kills + 20) {
            number += 1
            let moment = usual * Double.random(in: 0...1.05)
            let outcome = try run(command, tool, number, after: moment)
            killed += outcome.isKilled ? 1 : 0
            let comment = "\(command.name) \(number), ended after \(moment) of \(usual)"
            if !command.mending.isEmpty,
                try tool.run("doctor", "--quick").output.contains(
                    command.mending.joined(separator: " "))
            {
                #expect(try tool.run(command.mending).code == 0)
            }
            let health = try tool.run("doctor", "--findings")
            #expect(health.code == 0, "\(comment): \(health.output)")
            let isThere = try command.isThere(tool, number)
            if !outcome.isKilled {
                #expect(isThere, "\(comment): acknowledged, and not there")
                acknowledged.append(number)
            }
        }
        // Restoring undoes what came before, as it should.
        for number in acknowledged where command.name != "restore" {
            #expect(try command.isThere(tool, number), "\(command.name) \(number) was acknowledged, and is lost")
        }
        #expect(killed > 0, "\(number - 1) attempts, and none ended in time")
        // After it all, work goes on.
        #expect(try !run(command, tool, number + 1, after: nil).isKilled)
        #expect(try tool.run("doctor", "--clean").code == 0)
    }

    /// It writes straight into the file, and not into the log as all that comes later.
    @Test func aFirstImportLeavesAllOrNothing() throws {
        let count = 4_000
        let files = try Folder()
        let people = (1...count).map { "E\($0),employee,Anna,Berg,DEU\n" }
        let permits = (1...count).map { "P\($0),E\($0),resident_worker,2025-01-01,2026-12-31\n" }
        try files.write("people.csv", "person_id,kind,given_names,family_names,nationality\n" + people.joined())
        try files.write("permits.csv", "permit_id,person_id,visa_type,valid_from,valid_until\n" + permits.joined())
        func attempt(after moment: Duration?) throws -> (isKilled: Bool, duration: Duration) {
            let tool = try Tool()
            try tool.run("init")
            let outcome = try run(["import", files.url.path], tool, after: moment)
            let health = try tool.run("doctor", "--findings")
            #expect(health.code == 0, "after \(String(describing: moment)): \(health.output)")
            let stored = try tool.asking { try $0.ids(.people).count + $0.ids(.permits).count }
            #expect(
                stored == 2 * count || (stored == 0 && outcome.isKilled),
                "\(stored) after \(String(describing: moment))")
            // What was ended begins anew as if nothing had been.
            #expect(try tool.run("import", files.url.path).code == 0)
            #expect(try tool.asking { try $0.ids(.permits).count } == count)
            return outcome
        }
        let usual = try attempt(after: nil).duration
        var outcomes: [Bool] = []
        while outcomes.count < max(3, Self.kills / 4) || (!outcomes.contains(true) && outcomes.count < 20) {
            outcomes.append(try attempt(after: usual * Double.random(in: 0.2...1.05)).isKilled)
        }
        #expect(outcomes.contains(true), "\(outcomes.count) attempts, and none ended in time")
    }

    /// Runs a command to its end, or ends it.
    private func run(
        _ command: KilledCommand, _ tool: Tool, _ number: Int, after moment: Duration?
    ) throws -> (isKilled: Bool, duration: Duration) {
        try run(try command.arguments(tool, number), tool, after: moment)
    }

    private func run(
        _ arguments: [String], _ tool: Tool, after moment: Duration?
    ) throws -> (isKilled: Bool, duration: Duration) {
        let process = tool.process(arguments)
        let start = ContinuousClock.now
        try process.run()
        if let moment {
            usleep(UInt32(moment / .microseconds(1)))
            Foundation.kill(process.processIdentifier, SIGKILL)
        }
        process.waitUntilExit()
        let duration = ContinuousClock.now - start
        if process.terminationReason == .uncaughtSignal { return (true, duration) }
        try #require(process.terminationStatus == 0, "\(arguments.joined(separator: " "))")
        return (false, duration)
    }
}
