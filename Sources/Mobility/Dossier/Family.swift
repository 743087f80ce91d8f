/// An employee with those who depend on them: the people whose records have to be read together.
public struct Family: Sendable, Equatable {
    /// The employee.
    public var principal: PersonFile
    /// Those who depend on the employee.
    public var dependents: [PersonFile]

    /// Puts a family together.
    public init(_ principal: PersonFile, dependents: [PersonFile] = []) {
        self.principal = principal
        self.dependents = dependents
    }

    /// The ids of everybody, the employee's first.
    public var personIDs: [String] { [principal.person.personID] + dependents.map(\.person.personID) }
}
