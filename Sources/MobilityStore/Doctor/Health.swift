/// What an examination found.
public struct Health: Sendable, Equatable {
    /// The database.
    public let path: String
    /// What could not be looked at, because of something that is worse.
    public let skipped: Set<Checkpoint>
    /// What is not as it should be, in the order of checkpoints.
    public let complaints: [Complaint]

    /// Whether nothing has to be done.
    public var isGood: Bool { !complaints.contains(where: \.isProblem) }
}
