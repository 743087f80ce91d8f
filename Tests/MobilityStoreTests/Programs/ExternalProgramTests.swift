import Foundation
import MobilityStore
import Testing

@Suite struct ExternalProgramTests {
    private static let input = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)

    /// Even while it is fed more than a pipe holds and reads none of it.
    @Test(arguments: [nil, input]) func aProgramThatTakesTooLongIsEnded(input: [UInt8]?) throws {
        let result = try ExternalProgram(path: "/bin/sleep").run(["600"], input: input, patience: .zero)
        #expect(result.code == -9)
    }

    /// That one holds the pipe open, and reads nothing either.
    @Test func whatItLeftBehindIsNotWaitedFor() throws {
        // A shell gives a command in the background no standard input of its own unless it is told so.
        let script = "exec 3<&0; sleep 600 <&3 & echo $! >&2; exit 75"
        let result = try ExternalProgram(path: "/bin/sh").run(
            ["-c", script], input: Self.input, patience: .seconds(500))
        #expect(result.code == 75)
        let left = try #require(result.lastLine.flatMap { pid_t($0) })
        // One that has ended has no program any more, even where nobody has taken it away yet.
        let running = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(left)/exe")
        #expect(running != nil, "it was waited for until it ended")
        kill(left, SIGKILL)
    }
}
