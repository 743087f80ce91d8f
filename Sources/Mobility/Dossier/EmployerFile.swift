public import CivilCalendar

/// An employer with its staff: what a rule about employers may read.
public struct EmployerFile: Sendable, Equatable {
    /// Somebody on the staff.
    public struct Member: Sendable, Equatable {
        /// The employee.
        public var person: Person
        /// The first day of any permit or stay that is recorded of the person; stands in for a start of employment that
        /// is not.
        public var firstRecorded: Day?

        /// Somebody on the staff.
        public init(_ person: Person, firstRecorded: Day?) {
            self.person = person
            self.firstRecorded = firstRecorded
        }
    }

    /// The employer.
    public var employer: Employer
    /// The employees who name it.
    public var staff: [Member]

    /// An employer with its staff.
    public init(_ employer: Employer, staff: [Member]) {
        self.employer = employer
        self.staff = staff
    }
}
