import Foundation
import Logging
import MobilitySettings

/// Writes the log to standard error, a line an event, as text or as JSON.
///
/// What is logged are numbers, ids and paths of the installation, never anybody's data: logs are kept by systemd or by cron
/// mails, where no retention reaches them.
struct LogLines: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    private let format: Settings.LogFormat

    init(_ format: Settings.LogFormat, level: Settings.LogLevel) {
        self.format = format
        logLevel =
            switch level {
            case .debug: .debug
            case .info: .info
            case .warning: .warning
            case .error: .error
            }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let values = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
        let (time, message) = (Clock.now, "\(event.message)")
        switch format {
        case .text:
            let pairs = values.sorted { $0.key < $1.key }.map { " \($0.key)=\(LogLines.quoted($0.value))" }.joined()
            Terminal.error("\(time) \(event.level): \(message)\(pairs)")
        case .json:
            let own = ["time": time, "level": event.level.rawValue, "message": message]
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            guard let line = try? encoder.encode(values.merging(own) { $1 }) else { return }
            Terminal.error(String(decoding: line, as: UTF8.self))
        }
    }

    /// In quotes where a blank or a quote would make two values of one.
    private static func quoted(_ value: String) -> String {
        let isPlain = !value.isEmpty && value.allSatisfy { !$0.isWhitespace && $0 != "\"" && $0 != "=" }
        return isPlain ? value : "\"\(value.replacing("\"", with: "'").replacing("\n", with: " "))\""
    }
}
