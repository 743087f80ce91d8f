import Foundation
import Synchronization

/// What a program says while it runs. It is kept in memory, since the disk may be full, and read all the time, since a
/// pipe fills up.
final class SaidText: Sendable {
    /// Where it says it.
    let pipe = Pipe()
    private let text = Mutex(Data())
    private let ended = DispatchSemaphore(value: 0)

    /// Begins to read.
    func read() {
        Thread { [self] in
            while true {
                let piece = pipe.fileHandleForReading.availableData
                if piece.isEmpty { break }
                text.withLock { $0 += piece }
            }
            ended.signal()
        }.start()
    }

    /// The last line that says something, once the program has ended; nil if it said nothing.
    var lastLine: String? {
        // A process that it left behind may hold the pipe open; that one has nothing to say.
        _ = ended.wait(timeout: .now() + 2)
        let lines = text.withLock { String(decoding: $0, as: UTF8.self) }.split(separator: "\n").filter {
            // The verdict stands before these lines.
            !$0.contains("Exiting with failure status") && !$0.contains("Error is not recoverable")
        }
        return lines.last.map(String.init)
    }
}
