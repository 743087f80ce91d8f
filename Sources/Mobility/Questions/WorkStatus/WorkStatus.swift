public import CivilCalendar

/// Under which status an employee worked, day by day.
///
/// It says of each day of employment what `work.unauthorised` says: that rule is true on just the days on which the
/// employee may not work, where anything is recorded that a status could follow from.
public struct WorkStatus: Sendable {
    /// A stretch without its days.
    private typealias Standing = (
        permitID: String?, filingID: String?, visaType: VisaType?, mayWork: Bool, basis: WorkStretch.Basis
    )

    /// The stretches, in order, each as long as it can be. None for a dependent, and for an employee of whom no first
    /// day is known.
    public let stretches: [WorkStretch]

    /// Reads an employee's records.
    /// - Parameters:
    ///   - first: the first day that is asked about.
    ///   - last: the last one.
    public init(_ dossier: Dossier, circumstances: Circumstances, policy: Policy, from first: Day, through last: Day) {
        let file = dossier.subject
        guard file.person.kind == .employee,
            let employed = file.person.employment(firstRecorded: file.firstRecorded),
            let days = DayRange(first, through: last).flatMap(employed.intersection)
        else {
            stretches = []
            return
        }
        let reading = DossierReading(dossier, policy: policy, circumstances: circumstances)
        var stretches: [WorkStretch] = []
        for part in WorkStatus.parts(of: days, reading) {
            let standing = WorkStatus.standing(on: part.start, reading)
            // The range of the question always has an end, if only that of the calendar.
            let through = part.last ?? last
            if let former = stretches.last, former.through + 1 == part.start, WorkStatus.isSame(former, standing) {
                stretches.removeLast()
                stretches.append(WorkStatus.stretch(from: former.from, through: through, standing))
            } else {
                stretches.append(WorkStatus.stretch(from: part.start, through: through, standing))
            }
        }
        self.stretches = stretches
    }

    private static func stretch(from first: Day, through last: Day, _ standing: Standing) -> WorkStretch {
        WorkStretch(
            from: first, through: last, permitID: standing.permitID, filingID: standing.filingID,
            visaType: standing.visaType, mayWork: standing.mayWork, basis: standing.basis)
    }

    private static func isSame(_ stretch: WorkStretch, _ standing: Standing) -> Bool {
        stretch.permitID == standing.permitID && stretch.filingID == standing.filingID
            && stretch.visaType == standing.visaType && stretch.mayWork == standing.mayWork
            && stretch.basis == standing.basis
    }

    /// The days cut wherever something begins or ends.
    private static func parts(of days: DayRange, _ reading: DossierReading) -> [DayRange] {
        let ranges =
            reading.permits.flatMap { [$0.inForce] + $0.filedInTime.map(\.pendingOrApproved) }
            + reading.file.stays.map { DayRange($0.enteredOn, through: $0.exitedOn) }
        let cuts = ranges.compactMap(\.self).flatMap { [$0.start, $0.end].compactMap(\.self) }
        let starts = [days.start] + Set(cuts).filter { $0 > days.start && days.contains($0) }.sorted()
        return zip(starts, starts.dropFirst().map(Optional.some) + [days.end]).compactMap {
            DayRange(from: $0, before: $1)
        }
    }

    /// What holds on a day: what allows work first, and of several the one that began last.
    private static func standing(on day: Day, _ reading: DossierReading) -> Standing {
        func allowsWork(_ permit: PermitReading) -> Bool { reading.policy.status(permit.permit.visaType).allowsWork }
        func inForce(_ permit: PermitReading) -> Bool { permit.inForce?.contains(day) ?? false }
        if reading.person.nationality == Country.peru { return (nil, nil, nil, true, .nationality) }
        if let permit = reading.permits.last(where: { allowsWork($0) && inForce($0) }) {
            return (permit.permit.permitID, nil, permit.permit.visaType, true, .permitInForce)
        }
        for permit in reading.permits.reversed() where allowsWork(permit) {
            if let filing = permit.filedInTime.last(where: { $0.pendingOrApproved?.contains(day) ?? false }) {
                return (permit.permit.permitID, filing.filing.filingID, permit.permit.visaType, true, .filingInTime)
            }
        }
        if let permit = reading.permits.last(where: inForce) {
            return (permit.permit.permitID, nil, permit.permit.visaType, false, .permitInForce)
        }
        let visit = reading.file.stays.last {
            DayRange($0.enteredOn, through: $0.exitedOn)?.contains(day) ?? false
        }
        return (nil, nil, visit?.visaType, false, .none)
    }
}
