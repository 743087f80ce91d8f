/// What an office or a channel is for, from when to when.
public struct DirectoryService: Sendable, Equatable {
    /// What it is for.
    public let what: Bilingual
    /// From when to when.
    public let period: DirectoryPeriod
    /// Where that comes from.
    public let provenance: Provenance

    /// A purpose with its time and its source.
    public init(what: Bilingual, period: DirectoryPeriod, provenance: Provenance) {
        self.what = what
        self.period = period
        self.provenance = provenance
    }
}
