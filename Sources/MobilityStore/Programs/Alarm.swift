import Foundation

/// Ends a process that takes too long.
final class Alarm {
    private let timer: any DispatchSourceTimer

    init(for process: Process, after patience: Duration) {
        timer = DispatchSource.makeTimerSource(queue: .global())
        let identifier = process.processIdentifier
        timer.schedule(deadline: .now() + .seconds(Int(patience.components.seconds)))
        timer.setEventHandler { kill(identifier, SIGKILL) }
        timer.resume()
    }

    func cancel() { timer.cancel() }
}
