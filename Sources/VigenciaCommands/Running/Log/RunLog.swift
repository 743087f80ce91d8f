import Logging
import Mobility
import MobilitySettings

/// What a run that nobody watches says of itself: events for machines, problems in the reader's language.
struct RunLog {
    private let logger: Logger
    private let language: Language

    init(_ settings: Settings, label: String, _ language: Language) {
        logger = Logger(label: label) { _ in LogLines(settings.logFormat, level: settings.logLevel) }
        self.language = language
    }

    /// Something happened as it should.
    func info(_ event: String, _ values: [String: String] = [:]) {
        logger.info("\(event)", metadata: values.mapValues { .string($0) })
    }

    /// Something is worth a look, and the run goes on.
    func warning(_ text: Bilingual, _ values: [String: String] = [:]) { warning(text[language], values) }

    /// Something is worth a look, and the run goes on.
    func warning(_ text: String, _ values: [String: String] = [:]) {
        logger.warning("\(text)", metadata: values.mapValues { .string($0) })
    }

    /// Something failed.
    func error(_ text: String, _ values: [String: String] = [:]) {
        logger.error("\(text)", metadata: values.mapValues { .string($0) })
    }
}
