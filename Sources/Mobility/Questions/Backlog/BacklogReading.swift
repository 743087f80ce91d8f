public import CivilCalendar

/// What of a person's findings waits to be filed on a day.
public struct BacklogReading: Sendable {
    /// The renewals that can be filed.
    public let entries: [BacklogEntry]
    /// The findings about permits that can't be extended and need a change of status or the departure instead.
    public let notExtensible: [AskedFinding]

    /// Reads what waits on a day if nothing is done before.
    /// - Parameter findings: all findings about the person, of all days.
    public init(_ reading: DossierReading, findings: [Finding], on day: Day) {
        let waiting = findings.filter { BacklogReading.rules.contains($0.rule) && $0.days.contains(day) }
            .map { AskedFinding($0, on: day) }
        let status = { (asked: AskedFinding) in asked.detail.visaType.map { reading.policy.status($0).extensible } }
        notExtensible = waiting.filter { status($0) == .impossible }
        entries = waiting.filter { status($0) != .impossible }
            .compactMap { BacklogReading.entry($0, reading, findings, on: day) }
    }

    /// The rules that tell that something waits to be filed.
    public static let rules: Set<RuleID> = [.renewalWindowOpen, .renewalLapsedUnfiled]

    /// The unbroken run of days around this one on which the renewal of a permit waits; nil if it does not.
    public static func run(of permitID: String, in findings: [Finding], around day: Day) -> DayRange? {
        DaySet(findings.filter { rules.contains($0.rule) && $0.recordID == permitID }.map(\.days))
            .range(containing: day)
    }

    private static func entry(
        _ asked: AskedFinding, _ reading: DossierReading, _ findings: [Finding], on day: Day
    ) -> BacklogEntry? {
        let permitID = asked.finding.recordID
        guard let visaType = asked.detail.visaType, case .day(let expiresOn) = asked.fact(.expiresOn) else {
            return nil
        }
        let lapsed = findings.filter {
            $0.rule == .renewalLapsedUnfiled && $0.recordID == permitID && ($0.days.last.map { $0 >= day } ?? true)
        }
        .min { $0.days.start < $1.days.start }
        .map { AskedFinding($0, on: max(day, $0.days.start)) }
        var entry = BacklogEntry(
            permitID: permitID, personID: reading.person.personID,
            familyID: reading.person.principalID ?? reading.person.personID, visaType: visaType, expiresOn: expiresOn,
            // The end where the permit never lapses, because the person has left by then or a successor has begun.
            lawfulThrough: lapsed.flatMap { lapsed in lapsed.days.map { lapsed.day - $0 } } ?? expiresOn,
            opensOn: run(of: permitID, in: findings, around: day)?.start ?? day, accrual: lapsed?.detail.accrual)
        let endangered = trips(findings, permitID: permitID, on: day)
        entry.trip = endangered.first?.trip
        entry.endsDuringTrip = endangered.first.map { $0.endsDuring && $0.trip.leavingOn > day } ?? false
        entry.abroadSince = reading.own.abroad.range(containing: day)?.first
        entry.workUnauthorisedFrom = workUnauthorisedFrom(findings, after: entry.lawfulThrough, on: day)
        return entry
    }

    /// The booked trips in danger, the first to leave first, with whether the permit ends during them.
    private static func trips(
        _ findings: [Finding], permitID: String, on day: Day
    ) -> [(trip: BacklogEntry.Trip, endsDuring: Bool)] {
        findings.filter { finding in
            guard finding.days.contains(day) else { return false }
            return finding.rule == .travelConflict
                || finding.rule == .travelExpiresAbroad && finding.recordID.hasPrefix("\(permitID)/")
        }
        .compactMap { finding in
            let asked = AskedFinding(finding, on: day)
            guard case .code(let trip) = asked.fact(.tripID), case .day(let leaving) = asked.fact(.leavingOn) else {
                return nil
            }
            return (
                BacklogEntry.Trip(tripID: trip, leavingOn: leaving), finding.rule == .travelExpiresAbroad
            )
        }
        // A trip during which the permit ends can be in conflict too; its filing is due before it.
        .sorted { left, right in
            (left.trip.leavingOn, left.trip.tripID, left.endsDuring ? 0 : 1)
                < (right.trip.leavingOn, right.trip.tripID, right.endsDuring ? 0 : 1)
        }
    }

    /// The first day without authorisation to work: of the run of days around the asked one, or of the run that begins
    /// when the status lapses.
    private static func workUnauthorisedFrom(_ findings: [Finding], after lawfulThrough: Day, on day: Day) -> Day? {
        findings.filter { $0.rule == .workUnauthorised }
            .first { $0.days.contains(day) || $0.days.start == lawfulThrough + 1 && lawfulThrough >= day }?
            .days.start
    }
}
