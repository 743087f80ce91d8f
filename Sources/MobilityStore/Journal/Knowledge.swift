public import CivilCalendar
public import Mobility

/// What was known at a moment: the records as the journal tells that they were then.
///
/// All of them are in memory, so this is for the questions of a person or a lawyer, not for every night.
public struct Knowledge: Sendable {
    /// A record whose last entry by then was redacted, so that nobody can tell any more what it was.
    public struct Redacted: Sendable, Hashable {
        /// The record.
        public let record: RecordReference
        /// The entry.
        public let seq: Int
    }

    /// The moment.
    public let moment: Moment
    /// The records, in the order of their kinds and then of their ids.
    public internal(set) var records: [any Mobility.Record] = []
    /// What is missing.
    public internal(set) var redacted: [Redacted] = []
    /// Whether nothing had been entered yet.
    public internal(set) var isBeforeFirstEntry = false

    init(at moment: Moment) { self.moment = moment }

    /// All texts that stand in a column of a kind, each once, in order.
    public func texts(in column: String, of kind: RecordKind) -> [String] {
        guard let position = kind.position(of: column) else { return [] }
        let texts = records.lazy.filter { type(of: $0).kind == kind }.map { $0.fields[position].text }
        return Set(texts.filter { !$0.isEmpty }).sorted()
    }

    /// What follows from it by the rules and the policy at hand, the policy's relief measures among them.
    public func findings(under policy: Policy) -> [Finding] {
        let book = RecordBook(records)
        let circumstances = Circumstances(outages: book.outages, recorded: book.reliefMeasures, policy: policy)
        return Evaluation(policy: policy, circumstances: circumstances).findings(of: book)
    }
}
