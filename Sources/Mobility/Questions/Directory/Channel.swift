/// A way to reach the migration authority from afar.
public struct Channel: DirectoryEntry, Equatable {
    /// How it is reached.
    public enum Medium: String, Code { case phone, email, video, appointment }

    /// The id in the policy files.
    public let id: String
    /// What it is called.
    public let name: Bilingual
    /// How it is reached.
    public let medium: Medium
    /// The number or the address; nil where there is none, as for an appointment.
    public let contact: String?
    /// What it is for.
    public let services: [DirectoryService]
    /// What a message has to hold to be answered.
    public let contents: [Bilingual]
    /// What else is to be known while it serves.
    public let note: Bilingual?
    /// Where to turn once it serves no more.
    public let instead: Bilingual?

    /// Puts a channel together.
    public init(
        id: String, name: Bilingual, medium: Medium, contact: String?, services: [DirectoryService],
        contents: [Bilingual], note: Bilingual?, instead: Bilingual?
    ) {
        self.id = id
        self.name = name
        self.medium = medium
        self.contact = contact
        self.services = services
        self.contents = contents
        self.note = note
        self.instead = instead
    }
}
