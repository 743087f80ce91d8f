/// An employer with its foreign staff: what a rule about employers may read.
public struct EmployerFile: Sendable, Equatable {
    /// The employer.
    public var employer: Employer
    /// The employees who name it, as far as they count as foreign staff.
    public var foreignStaff: ForeignStaff

    /// An employer with its staff.
    public init(_ employer: Employer, foreignStaff: ForeignStaff = ForeignStaff()) {
        self.employer = employer
        self.foreignStaff = foreignStaff
    }
}
