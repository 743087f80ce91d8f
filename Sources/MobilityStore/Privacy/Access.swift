/// That somebody read personal data.
public struct Access: Sendable, Hashable {
    /// How much was read.
    public enum What: String, Sendable, CaseIterable {
        /// Records or findings, with numbers of documents masked.
        case summary
        /// Numbers of documents in full.
        case revealed
    }

    /// Stands for many people at once.
    public static let everyone = "*"

    /// The moment, RFC 3339 in UTC.
    public let at: String
    /// Who read.
    public let actor: String
    /// With which command.
    public let command: String
    /// The person who was asked for; ``everyone`` for many at once.
    public let personID: String
    /// How much was read.
    public let what: What

    /// Puts it together.
    public init(by author: Author, of personID: String, what: What) {
        at = author.at
        actor = author.actor
        command = author.command
        self.personID = personID
        self.what = what
    }
}
