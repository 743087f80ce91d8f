public import CivilCalendar

/// Whether a trip can be made, with what, and until when: the findings of the rules over the records and the trip, put
/// into one answer.
public struct TripAnswer: Sendable {
    /// The question.
    public let question: TripQuestion
    /// Whether it can be made as asked.
    public let verdict: TripVerdict
    /// Why, what decides the verdict first.
    public let reasons: [TripReason]
    /// The travel permit that it needs; nil if it needs none or can have none.
    public let permit: TripPermit?
    /// The days by which to be back, the earliest first.
    public let backBy: [TripBackBy]
    /// The days abroad; nil for somebody without a residence.
    public let absence: TripAbsence?
    /// Other things that are true of the person on the day of leaving and bear on a trip.
    public let also: [AskedFinding]
    /// Other trips that this one takes the travel permit from.
    public let displaced: [String]
    /// Since when the person is abroad on the day of leaving by what is recorded; nil if in Peru.
    public let abroadSince: Day?
    /// The id of the recorded trip that is the one asked about; nil if it is none.
    public let recordedTripID: String?
    /// Whether it is a visit that leaving ends.
    public let isVisit: Bool
    /// The norms and documents on which the rules rest that gave the reasons, by their short names.
    public let basis: [String]
    /// The values of the policy that were used.
    public let citations: [PolicyCitation]
    /// The points in conflict that bear on it.
    public let conflicts: [ConflictID]

    /// Answers a question under a policy.
    public init(_ question: TripQuestion, policy: Policy) {
        let evaluation = TripEvaluation(question, policy: policy)
        let permit = evaluation.permit
        let reasons = evaluation.reasons
        self.question = question
        self.reasons = reasons
        verdict = reasons.contains { $0.verdict == .no } ? .no : permit == nil ? .yes : .withPermit
        self.permit = permit
        backBy = evaluation.backBy
        absence = evaluation.absence
        also = evaluation.also
        displaced = evaluation.displaced
        abroadSince = evaluation.abroadSince
        recordedTripID = question.recorded?.tripID
        isVisit = evaluation.isVisit
        // What a value rests on is named with the value.
        let cited = evaluation.citations.compactMap { policy.parameter($0.key).value(from: $0.from)?.provenance.source }
        basis = evaluation.basis.filter { name in !cited.contains { $0.contains(name) } }
        (citations, conflicts) = (evaluation.citations, evaluation.conflicts)
    }
}
