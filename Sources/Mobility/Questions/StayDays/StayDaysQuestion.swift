public import CivilCalendar

/// How many days has a visitor used, and how many are left?
public struct StayDaysQuestion: Sendable {
    /// A visit, made, going on or planned.
    public struct Visit: Sendable, Equatable {
        /// Day of immigration control.
        public let enteredOn: Day
        /// Day of leaving; nil while here.
        public let exitedOn: Day?
        /// Days granted at entry; nil if not known.
        public let daysGranted: Int?

        /// A visit; nil if it ends before it begins.
        public init?(enteredOn: Day, exitedOn: Day?, daysGranted: Int?) {
            guard exitedOn.map({ $0 >= enteredOn }) ?? true else { return nil }
            self.enteredOn = enteredOn
            self.exitedOn = exitedOn
            self.daysGranted = daysGranted
        }
    }

    /// The visits, by entry.
    public let visits: [Visit]
    /// The asked day.
    public let asOf: Day
    /// Tourist or business visitor.
    public let visaType: VisaType

    /// Asks about visits, in whatever order they come.
    public init(_ visits: [Visit], visaType: VisaType, asOf day: Day) {
        // Of two that begin on one day the one comes first that ends on it too.
        self.visits = visits.sorted {
            ($0.enteredOn, $0.exitedOn ?? .latest) < ($1.enteredOn, $1.exitedOn ?? .latest)
        }
        self.visaType = visaType
        asOf = day
    }

    /// The first visit that begins before the one before it has ended; nil if there is none. Leaving and coming back on
    /// one day is none.
    public var overlapping: Visit? {
        zip(visits, visits.dropFirst()).first { before, after in
            before.exitedOn.map { after.enteredOn < $0 } ?? true
        }?.1
    }

    /// The visits as records of one person. Where the days granted are not known, the record's last days mean nothing
    /// and are not asked for.
    var dossier: Dossier {
        var file = PersonFile(Person(hypotheticalBornOn: nil))
        file.stays = visits.enumerated().map { index, visit in
            Stay(
                hypothetical: visaType, id: StayDaysQuestion.id(index), enteredOn: visit.enteredOn,
                daysGranted: visit.daysGranted ?? 0, exitedOn: visit.exitedOn)
        }
        return Dossier(subject: file)
    }

    /// The id of the record of a visit.
    static func id(_ index: Int) -> String { "\(Hypothetical.id)-\(index + 1)" }
}
