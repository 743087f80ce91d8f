import Dispatch
import Foundation
import Synchronization

/// The cores besides the one on which somebody hands out work and does some of it: a queue for each.
///
/// With a thread more than there are cores, whoever hands out work would be put aside again and again by those whom it wakes,
/// and the others would run out of work meanwhile.
enum OtherCores {
    private static let queues = (1..<max(2, ProcessInfo.processInfo.activeProcessorCount)).map {
        DispatchQueue(label: "vigencia.core-\($0)")
    }
    private static let turn = Atomic(0)

    /// Does something on one of them, in turn.
    static func begin(_ work: @escaping @Sendable () -> Void) {
        let turn = turn.wrappingAdd(1, ordering: .relaxed).oldValue
        queues[Int(turn.magnitude % queues.count.magnitude)].async(execute: work)
    }
}
