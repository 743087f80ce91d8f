import Mobility

/// What a mail server said to a command: a code of three digits and words.
public struct SMTPReply: Sendable, Equatable {
    /// The code, 200 to 599.
    public let code: Int
    /// The whole of it in one line, the code first, without control characters and cut to a length that fits a log.
    public let text: String

    /// Whether it says: not now.
    public var isTransient: Bool { (400..<500).contains(code) }
    /// Whether it says: never.
    public var isPermanent: Bool { (500..<600).contains(code) }

    /// The replies in what a server said: each ends with a line that has a blank, or nothing, after its code.
    static func replies(in bytes: [UInt8]) -> [SMTPReply] {
        var (replies, lines) = ([SMTPReply](), [Substring]())
        let text = String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
        for line in text.split(separator: "\n") {
            lines.append(line)
            guard line.count < 4 || line[line.index(line.startIndex, offsetBy: 3)] != "-" else { continue }
            if let code = Int(line.prefix(3)) { replies.append(SMTPReply(code, lines)) }
            lines = []
        }
        return replies
    }

    private init(_ code: Int, _ lines: [Substring]) {
        self.code = code
        let words = lines.map { String($0.dropFirst(4)).trimmingBlanks() }.filter { !$0.isEmpty }
        text = ServerWords.line(([String(code)] + words).joined(separator: " "))
    }
}
