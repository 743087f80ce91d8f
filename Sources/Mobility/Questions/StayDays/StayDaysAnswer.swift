public import CivilCalendar

/// The days of a visitor in both windows, and what they mean for each visit and for the next entry.
public struct StayDaysAnswer: Sendable {
    /// The question.
    public let question: StayDaysQuestion
    /// The visits with their last lawful days, by entry.
    public let visits: [StayDaysVisit]
    /// The window that is current on the asked day, the shorter length first; none before the first entry.
    public let windows: [StayDaysWindow]
    /// When to come back after the latest overstay, by a rule of thumb; nil without one.
    public let afterOverstay: AfterOverstay?
    /// The values of the policy that were used.
    public let citations: [PolicyCitation]
    /// The points in conflict that bear on it.
    public let conflicts: [ConflictID]

    /// What is advised after an overstay. No norm says so.
    public struct AfterOverstay: Sendable, Equatable {
        /// The day of leaving, or the asked day while the visitor is here.
        public let leavingOn: Day
        /// Whether that is the day of leaving.
        public let hasLeft: Bool
        /// The days over, strictly counted.
        public let daysOver: Int
        /// The full days to stay out.
        public let daysOut: Int
        /// The first day after them.
        public let entryFrom: Day
    }

    /// Answers a question under a policy.
    public init(_ question: StayDaysQuestion, policy: Policy) {
        let reading = DossierReading(
            question.dossier, policy: policy, circumstances: Circumstances(reliefMeasures: policy.reliefMeasures))
        let stays = reading.stays
        let day = question.asOf
        let byID = Dictionary(stays.map { ($0.stay.stayID, $0) }) { first, _ in first }
        let visits = question.visits.enumerated().map { index, visit in
            StayDaysVisit(
                visit, last: visit.daysGranted == nil ? nil : byID[StayDaysQuestion.id(index)]?.lastDays, asOf: day)
        }
        let lengths: [(PolicyKey, PolicyKey)] = [
            (.visitorShortWindow, .visitorShortAllowance), (.visitorLongWindow, .visitorLongAllowance),
        ]
        windows = lengths.compactMap { length, allowance in
            AllowanceReading(stays.map(\.stay), length: length, allowance: allowance, policy: policy)
                .window(on: day).map { StayDaysWindow($0, on: day) }
        }
        afterOverstay = visits.last { $0.daysOverStrict > 0 }.map { visit in
            let leavingOn = min(visit.visit.exitedOn ?? day, day)
            let out = policy.value(.visitorOutAfterOverstay, on: leavingOn).value.count + visit.daysOverStrict
            return AfterOverstay(
                leavingOn: leavingOn, hasLeft: visit.visit.exitedOn.map { $0 <= day } ?? false,
                daysOver: visit.daysOverStrict, daysOut: out, entryFrom: leavingOn + (out + 1))
        }
        self.question = question
        self.visits = visits
        citations =
            windows.flatMap(\.citations)
            + (afterOverstay == nil ? [] : [policy.value(.visitorOutAfterOverstay, on: day).citation])
        conflicts =
            (visits.contains { $0.lastDays != nil } ? [.stayDays] : [])
            + (windows.isEmpty ? [] : [ConflictID.visitorAllowance])
    }
}
