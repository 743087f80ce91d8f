import Foundation
import Testing

/// An iCalendar file as an independent parser understands it: the Python package `icalendar`.
struct ParsedCalendar: Decodable {
    struct Event: Decodable {
        let uid: String
        let sequence: Int
        let status: String
        let start: String
        let end: String
        let stamp: String
        let modified: String
        let summary: String
        let description: String
        let categories: [String]
        let priority: Int
        let transparency: String
        let `class`: String
        let organizer: String
        /// Seconds from the beginning of the day.
        let alarms: [Int]
        let alarm_texts: [String]
        let alarm_actions: [String]

        /// `SEQUENCE STATUS day summary`.
        var line: String { "\(sequence) \(status) \(start) \(summary)" }
    }

    let version: String
    let prodid: String
    let method: String
    let name: String
    /// Seconds.
    let refresh: Int
    let events: [Event]

    /// Reads a file. Without the parser the test fails: what was not checked must not pass for right.
    init(_ path: String) throws {
        let python = Tool.repository.appending(path: ".build/test-tools/bin/python3")
        try #require(
            FileManager.default.isExecutableFile(atPath: python.path),
            "The parser of calendars is missing. `make test` installs it; so do `.ci/setup --tests` and `.ci/test-tools`."
        )
        let process = Process()
        process.executableURL = python
        process.arguments = [Tool.repository.appending(path: "Tests/Tools/read-calendar.py").path, path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let json = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "the parser refuses \(path)")
        self = try JSONDecoder().decode(ParsedCalendar.self, from: json)
    }

    /// The only event whose summary holds a text.
    func event(_ text: String) throws -> Event {
        let found = events.filter { $0.summary.contains(text) }
        try #require(found.count == 1, "\(text): \(found.map(\.line))")
        return found[0]
    }
}
