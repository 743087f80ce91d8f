/// An office of the migration authority, or a counter of it elsewhere.
public struct Office: DirectoryEntry, Equatable {
    /// The id in the policy files.
    public let id: String
    /// What it is called.
    public let name: Bilingual
    /// The city under which it is listed, then others under which it is looked for.
    public let cities: [String]
    /// Street and district; nil if the sources name none.
    public let address: String?
    /// What it is for.
    public let services: [DirectoryService]
    /// What else is to be known while it serves.
    public let note: Bilingual?
    /// Where to turn once it serves no more.
    public let instead: Bilingual?

    /// Puts an office together.
    public init(
        id: String, name: Bilingual, cities: [String], address: String?, services: [DirectoryService],
        note: Bilingual?, instead: Bilingual?
    ) {
        self.id = id
        self.name = name
        self.cities = cities
        self.address = address
        self.services = services
        self.note = note
        self.instead = instead
    }
}
