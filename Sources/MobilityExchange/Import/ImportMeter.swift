/// Tells how far an import has come, not more often than about every megabyte.
final class ImportMeter {
    private static let step = 1 << 20

    /// How many bytes all files have.
    var totalBytes = 0
    /// How many bytes have been read.
    var bytes = 0
    private let report: ((ImportProgress) -> Void)?
    private var file = ""
    private var rows = 0
    private var told = 0

    init(report: ((ImportProgress) -> Void)?) { self.report = report }

    /// Begins with a file.
    func begin(_ file: String) {
        self.file = file
        rows = 0
    }

    /// Counts a row.
    func count() {
        rows += 1
        if bytes - told >= ImportMeter.step { tell() }
    }

    /// Is done with the file.
    func end() { tell() }

    private func tell() {
        told = bytes
        report?(ImportProgress(file: file, rows: rows, bytes: bytes, totalBytes: totalBytes))
    }
}
