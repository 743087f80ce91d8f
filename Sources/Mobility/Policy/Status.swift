/// What the law says of a migratory status.
public struct Status: Sendable, Equatable {
    /// Whether and how it can be extended.
    public enum Extension: String, Code {
        case possible = "yes"
        case impossible = "no"
        /// It has no end, so there is nothing to extend.
        case indefinite
    }

    /// Which daily rate prices days after its end.
    public enum FineClass: String, Code { case resident, temporary }

    /// The status.
    public let visaType: VisaType
    /// Its name, in English and as Peru's law has it.
    public let name: Bilingual
    /// Whether it can be extended.
    public let extensible: Extension
    /// Whether it allows to work.
    public let allowsWork: Bool
    /// Which daily rate prices days after its end.
    public let fineClass: FineClass
    /// Whether its holder leaves Peru only with a travel permit, even when nothing is pending.
    public let leavesOnlyWithPermit: Bool
    /// Where that comes from.
    public let provenance: Provenance

    /// Puts together what the law says of a status.
    public init(
        visaType: VisaType, name: Bilingual, extensible: Extension, allowsWork: Bool, fineClass: FineClass,
        leavesOnlyWithPermit: Bool, provenance: Provenance
    ) {
        self.visaType = visaType
        self.name = name
        self.extensible = extensible
        self.allowsWork = allowsWork
        self.fineClass = fineClass
        self.leavesOnlyWithPermit = leavesOnlyWithPermit
        self.provenance = provenance
    }
}
