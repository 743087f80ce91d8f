import Foundation
import MobilityExchange

/// Shows on a terminal how far a long import has come; says nothing where there is no terminal.
struct ProgressLine: Sendable {
    private let isShown = Terminal.showsProgress

    func show(_ progress: ImportProgress) {
        guard isShown, progress.totalBytes > 0 else { return }
        let share = progress.bytes * 100 / progress.totalBytes
        try? FileHandle.standardError.write(
            contentsOf: Data("\r\u{1B}[K\(progress.file) \(progress.rows)  \(share) %".utf8))
    }

    func clear() {
        if isShown { try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8)) }
    }
}
