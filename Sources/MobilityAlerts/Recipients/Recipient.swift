public import Mobility

/// An address in a role. A new address is a new recipient and is told everything anew, since nobody has read it there.
public struct Recipient: Sendable, Hashable {
    /// The role and the address, by which it is known what was told.
    public let id: ID
    /// The address as it is recorded.
    public let address: String
    /// The language of what is written.
    public let language: Language

    /// A role and an address, whatever the case of its letters.
    public struct ID: Sendable, Hashable, Comparable {
        /// The role.
        public let kind: RecipientKind
        /// The address in lower case.
        public let address: String

        /// Names a recipient.
        public init(_ kind: RecipientKind, _ address: String) {
            self.kind = kind
            self.address = address.lowercased()
        }

        public static func < (left: ID, right: ID) -> Bool {
            let kinds = RecipientKind.allCases
            let (leftRank, rightRank) = (kinds.firstIndex(of: left.kind) ?? 0, kinds.firstIndex(of: right.kind) ?? 0)
            return (leftRank, left.address) < (rightRank, right.address)
        }
    }

    /// An address in a role.
    public init(_ kind: RecipientKind, address: String, language: Language) {
        id = ID(kind, address)
        self.address = address
        self.language = language
    }
}
