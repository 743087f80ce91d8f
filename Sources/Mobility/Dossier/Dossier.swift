/// Everything that a rule may read of one person: the own records, the principal's and the dependents'.
public struct Dossier: Sendable, Equatable {
    /// The person whom the findings are about.
    public var subject: PersonFile
    /// The employee on whom the subject depends.
    public var principal: PersonFile?
    /// Those who depend on the subject.
    public var dependents: [PersonFile]

    /// Puts a dossier together.
    public init(subject: PersonFile, principal: PersonFile? = nil, dependents: [PersonFile] = []) {
        self.subject = subject
        self.principal = principal
        self.dependents = dependents
    }
}
