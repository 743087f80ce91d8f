public import CivilCalendar

/// A renewal that waits to be filed, with all that its place in the queue depends on.
public struct BacklogEntry: Sendable, Equatable {
    /// A booked trip that bears on the filing.
    public struct Trip: Sendable, Equatable {
        /// The trip.
        public let tripID: String
        /// The day of leaving, planned or actual.
        public let leavingOn: Day

        /// A trip that leaves on a day.
        public init(tripID: String, leavingOn: Day) {
            self.tripID = tripID
            self.leavingOn = leavingOn
        }
    }

    /// The permit to renew.
    public var permitID: String
    /// Who holds it.
    public var personID: String
    /// The employee with whose family it is filed; the person itself for an employee.
    public var familyID: String
    /// The status.
    public var visaType: VisaType
    /// The permit's end.
    public var expiresOn: Day
    /// The last day of lawful stay; a filing on a later day is late.
    public var lawfulThrough: Day
    /// The first day on which it can be filed.
    public var opensOn: Day
    /// The fine for the days after ``lawfulThrough``; nil where none is known.
    public var accrual: Accrual?
    /// The trip that leaves first of those that a lapse or the end of the permit endangers.
    public var trip: Trip?
    /// Whether the permit ends during that trip, so that it has to be filed before leaving.
    public var endsDuringTrip = false
    /// The first day abroad of a person who is not in Peru on the reopening day.
    public var abroadSince: Day?
    /// The first day without authorisation to work, past or to come, if nothing is filed.
    public var workUnauthorisedFrom: Day?

    /// An entry without trip, absence and danger to the work.
    public init(
        permitID: String, personID: String, familyID: String, visaType: VisaType, expiresOn: Day, lawfulThrough: Day,
        opensOn: Day, accrual: Accrual?
    ) {
        self.permitID = permitID
        self.personID = personID
        self.familyID = familyID
        self.visaType = visaType
        self.expiresOn = expiresOn
        self.lawfulThrough = lawfulThrough
        self.opensOn = opensOn
        self.accrual = accrual
    }

    /// The last day on which it should be filed: the last lawful day, or the day before a trip during which the permit
    /// ends, since a renewal is filed from within Peru only.
    public var fileBy: Day {
        guard endsDuringTrip, let trip else { return lawfulThrough }
        return min(lawfulThrough, trip.leavingOn - 1)
    }

    /// How late a filing on this day is, the day of filing included; 0 for one in time.
    public func daysLate(on day: Day) -> Int { max(0, day - lawfulThrough) }

    /// The fine that a filing on this day fixes, at least and at most.
    public func fine(on day: Day) -> (min: Money, max: Money) {
        accrual?.amounts(through: day) ?? (.zero, .zero)
    }

    /// Whether that fine rests on a UIT that is not known yet.
    public func isEstimate(on day: Day) -> Bool {
        accrual?.lines(through: day).contains { $0.step.isEstimate } ?? false
    }
}
