import Foundation
import MobilityExchange
import Testing

/// A mail as Python's parsers read it, which know nothing of how it was written.
struct ReadMail: Decodable {
    struct Attachment: Decodable {
        let type: String
        let name: String
        let sha256: String
    }

    let names: [String]
    let subject, from, from_name, date, message_id, structure, body: String
    let auto_submitted, language, html: String?
    let html_elements, html_attributes, html_unbalanced: [String]
    let html_text: String
    let to: [String]
    let attachments: [Attachment]
    let defects: [String]
    let longest_line, bare_breaks, beyond_ascii: Int

    /// Reads mails, all with one call.
    static func read(_ mails: [MailMessage]) throws -> [ReadMail] {
        let directory = try TemporaryDirectory()
        for (index, mail) in mails.enumerated() { try directory.write("\(index).eml", mail.text) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["python3", "\(repositoryRoot)/Tests/Portal/read_mail.py"]
            + mails.indices.map { "\(directory.path)/\($0).eml" }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        let lines = printed.split(separator: UInt8(ascii: "\n"))
        try #require(lines.count == mails.count)
        return try lines.map { try JSONDecoder().decode(ReadMail.self, from: $0) }
    }

    /// Holds what every mail has to keep to, whatever is in it.
    func expectSound(_ note: String = "", _ place: SourceLocation = #_sourceLocation) {
        #expect(defects.isEmpty, "\(note) \(defects)", sourceLocation: place)
        #expect(longest_line <= 78 && bare_breaks == 0 && beyond_ascii == 0, "\(note)", sourceLocation: place)
        #expect(Set(names).count == names.count, "\(note) \(names)", sourceLocation: place)
    }
}
