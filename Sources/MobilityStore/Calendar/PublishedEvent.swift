public import CivilCalendar

/// What the readers of a calendar were last told of one event. Holds neither a name nor a text.
public struct PublishedEvent: Sendable, Hashable {
    /// The event, by the digest of what it is about.
    public let uid: String
    /// How often it has changed since it was first told.
    public let sequence: Int
    /// SHA-256 of what was told: 32 bytes.
    public let contentHash: [UInt8]
    /// What is due, as a code.
    public let kind: String
    /// The day.
    public let day: Day
    /// Whether it was called off.
    public let isCancelled: Bool
    /// When this was first told, RFC 3339 in UTC.
    public let publishedAt: String

    /// Puts it together.
    public init(
        uid: String, sequence: Int, contentHash: [UInt8], kind: String, day: Day, isCancelled: Bool, publishedAt: String
    ) {
        self.uid = uid
        self.sequence = sequence
        self.contentHash = contentHash
        self.kind = kind
        self.day = day
        self.isCancelled = isCancelled
        self.publishedAt = publishedAt
    }
}
