public import CivilCalendar

/// A permit, with what the law makes of it.
public final class PermitReading: Sendable {
    /// The record.
    public let permit: Permit
    /// The last valid day, relief included; nil for one that never ends.
    public let end: Day?
    /// The last day on which the person may be here under it, after denials of what was filed in time; nil for ever.
    public let lawfulThrough: Day?
    /// The filings that name it, by filing day, then id.
    public let filings: [FilingReading]
    /// The days on which some filing that names it counts.
    public let filed: DaySet
    /// The days on which it is what the employer has to look after: begun, and not replaced by a successor.
    public let flagged: DaySet
    /// The days on which it is flagged and nothing is filed.
    let unfiled: DaySet
    /// The days after ``lawfulThrough`` on which nothing is filed, while flagged; none for indefinite statuses.
    public let lapsedUnfiled: DaySet
    /// Whether the status is one that has to be renewed at all.
    public let isRenewable: Bool
    /// The citation of each value used for ``lawfulThrough``.
    let lawfulThroughCitations: [PolicyCitation]

    /// The days on which it is in force; nil if it ends before it begins.
    public var inForce: DayRange? { DayRange(permit.validFrom, through: end) }

    private init(
        _ permit: Permit, end: Day?, filings: [FilingReading], successorFrom: Day?, policy: Policy
    ) {
        let (lawfulThrough, citations) = PermitReading.lawful(end: end, filings: filings, policy: policy)
        self.end = end
        self.lawfulThrough = lawfulThrough
        lawfulThroughCitations = citations
        self.filings = filings
        filed = DaySet(filings.lazy.compactMap(\.counts))
        flagged = PermitReading.flagged(
            permit, lawfulThrough: lawfulThrough, filings: filings, successorFrom: successorFrom)
        unfiled = flagged.subtracting(filed)
        isRenewable = policy.status(permit.visaType).extensible != .indefinite
        lapsedUnfiled =
            if isRenewable, let lawfulThrough { unfiled.intersection(.from(lawfulThrough + 1)) } else { .none }
        self.permit = permit
    }

    /// The filings that name it and were made by ``lawfulThrough``.
    var filedInTime: [FilingReading] {
        filings.filter { filing in lawfulThrough.map { filing.filing.filedOn <= $0 } ?? true }
    }

    /// The days from which a filing that names it stands denied.
    var deniedSome: DaySet { DaySet(filings.lazy.compactMap(\.denied)) }
}

extension PermitReading {
    /// Reads all permits of a person, by first day, then id.
    static func all(
        of file: PersonFile, filings: [FilingReading], relief: ReliefReading, policy: Policy
    ) -> [PermitReading] {
        let permits = file.permits.inOrder { ($0.validFrom, $0.permitID) < ($1.validFrom, $1.permitID) }
        let ends = permits.map { end(of: $0, relief: relief) }
        return permits.indices.map { index in
            let (id, end) = (permits[index].permitID, ends[index])
            let successor = permits.indices.first { $0 != index && isLater(ends[$0], than: end) }
            return PermitReading(
                permits[index], end: end, filings: filings.filter { $0.namedPermitID == id },
                successorFrom: successor.map { permits[$0].validFrom }, policy: policy)
        }
    }

    /// Whether one end is later than another, where nil is no end.
    static func isLater(_ left: Day?, than right: Day?) -> Bool {
        guard let right else { return false }
        return left.map { $0 > right } ?? true
    }

    private static func end(of permit: Permit, relief: ReliefReading) -> Day? {
        permit.validUntil.map { relief.extended($0, for: permit.visaType) }
    }

    private static func lawful(
        end: Day?, filings: [FilingReading], policy: Policy
    ) -> (day: Day?, citations: [PolicyCitation]) {
        guard var day = end else { return (nil, []) }
        var citations: [PolicyCitation] = []
        for reading in filings where reading.filing.outcome == .denied && reading.filing.filedOn <= day {
            guard let decidedOn = reading.decidedOn else { continue }
            let term = policy.value(.denialTerm, on: decidedOn)
            if decidedOn + term.value.count > day {
                day = decidedOn + term.value.count
                citations.append(term.citation)
            }
        }
        return (day, citations)
    }

    private static func flagged(
        _ permit: Permit, lawfulThrough: Day?, filings: [FilingReading], successorFrom: Day?
    ) -> DaySet {
        guard let successorFrom, let lawfulThrough else { return DaySet(.from(permit.validFrom)) }
        if filings.isEmpty, successorFrom <= lawfulThrough + 1 { return .none }
        var until = successorFrom
        let earliest = filings.first { reading in
            switch reading.filing.outcome {
            case .pending, .approved: true
            case .denied, .withdrawn, .void: false
            }
        }
        // What was filed late still settles the gap before the successor, so the permit stays flagged until then.
        if let filedOn = earliest?.filing.filedOn, filedOn > lawfulThrough { until = max(until, filedOn) }
        return DaySet(DayRange(from: permit.validFrom, before: until))
    }
}
