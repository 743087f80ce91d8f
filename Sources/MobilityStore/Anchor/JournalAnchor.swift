public import CivilCalendar

/// Where the journal stood at a moment, as a line to be kept elsewhere: the moment in UTC, the number of entries and
/// the hash of the last one in hexadecimal digits, with a blank between.
///
/// `2026-11-25T07:15:00Z 996 3f0c…`
public struct JournalAnchor: Sendable, Hashable {
    /// When that was looked at.
    public let at: Moment
    /// Where the journal stood.
    public let head: JournalHead

    /// Where the journal stood at a moment.
    public init(at: Moment, head: JournalHead) {
        self.at = at
        self.head = head
    }

    /// Reads a line; nil if it is none. Only what ``line`` writes is read.
    public init?(line: some StringProtocol) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, let at = Moment(String(parts[0])), let entries = Int(parts[1]), entries >= 0,
            let hash = Hex.bytes(parts[2]), hash.count == 32
        else { return nil }
        self.init(at: at, head: JournalHead(entries: entries, hash: hash))
        guard self.line == line else { return nil }
    }

    /// The line, without its end.
    public var line: String { "\(at.description) \(head.entries) \(Hex.text(head.hash))" }
}
