import Foundation
import GRDB
import Synchronization

/// How a connection waits for others that have the database locked.
///
/// SQLite's own way asks ever more seldom, at last ten times a second: whoever has waited long is overtaken by all who
/// have just come. Measured with eight writers of 20 ms each, the longest wait was 5.4 s so, with 18 to 58 turns for
/// each in ten seconds, and 0.9 s with 40 to 50 turns when all ask at equal, random intervals, however long they have
/// waited. The limit is far above any change of one person's records and leaves room for an import of all.
final class Patience: Sendable {
    /// In microseconds; random, so that those who began together don't ask together for ever.
    private static let interval: ClosedRange<UInt32> = 1_000...10_000

    private let limit: Duration
    private let began = Mutex(ContinuousClock.now)

    init(limit: Duration) { self.limit = limit }

    /// As a connection is told it.
    var busyMode: Database.BusyMode {
        .callback { tries in
            if tries == 0 { self.began.withLock { $0 = .now } }
            guard ContinuousClock.now - self.began.withLock({ $0 }) < self.limit else { return false }
            usleep(UInt32.random(in: Patience.interval))
            return true
        }
    }
}
