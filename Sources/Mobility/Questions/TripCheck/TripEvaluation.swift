import CivilCalendar

/// The rules evaluated over the records and a trip: as a plan, as made, and as one from which nobody comes back.
struct TripEvaluation {
    private let question: TripQuestion
    private let policy: Policy
    private let tripID: String
    /// The records with the trip as a plan.
    private let reading: DossierReading
    /// The travel permit that the trip needs by the day of leaving; nil if none.
    private let need: TripNeed?
    private let planned: [Finding]
    private let made: [Finding]
    private let open: [Finding]

    init(_ question: TripQuestion, policy: Policy) {
        let evaluation = Evaluation(policy: policy, circumstances: question.circumstances)
        func findings(_ trip: Trip) -> [Finding] { evaluation.findings(for: question.dossier(with: trip)) }
        let plan = question.plan
        let reading = DossierReading(
            question.dossier(with: plan), policy: policy, circumstances: question.circumstances)
        self.question = question
        self.policy = policy
        self.reading = reading
        tripID = plan.tripID
        need = reading.tripNeeds.first { $0.trip.trip.tripID == plan.tripID }
        planned = findings(plan)
        made = findings(question.made(until: question.returnsOn))
        open = findings(question.made(until: nil))
    }

    /// The findings of a rule about the trip that are true on the day of leaving, evaluated for it.
    private func onLeaving(_ rule: RuleID, _ findings: [Finding], aboutTrip: Bool = true) -> [AskedFinding] {
        findings.filter { $0.rule == rule && $0.days.contains(question.leavesOn) }
            .map { AskedFinding($0, on: question.leavesOn) }
            .filter { !aboutTrip || $0.fact(.tripID) == .code(tripID) }
    }

    /// What forbids or restricts leaving on the day.
    private var hold: AskedFinding? { onLeaving(.travelHold, planned, aboutTrip: false).first }

    private var isLapsed: Bool { hold?.fact(.reason) == .code("lapsed") }

    /// Why the verdict is what it is, the decisive reasons first.
    var reasons: [TripReason] {
        var reasons: [TripReason] = []
        if let hold, let why = hold.fact(.reason)?.text {
            if isLapsed {
                reasons.append(.lapsed)
            } else {
                reasons += hold.finding.severity == .critical ? [.forbidden, .needsPermit(why)] : [.needsPermit(why)]
            }
        }
        // A visit goes on by its own days, whatever was applied for.
        if !isLapsed, !hasStatus, !isVisit, let denied = onLeaving(.filingDenied, planned, aboutTrip: false).first {
            reasons.append(.denied(leaveBy: denied.dueOn, comesBack: question.returnsOn != nil))
        }
        if question.returnsOn != nil, let end = statusEnds(planned) { reasons.append(.expiresAbroad(end)) }
        for asked in onLeaving(.travelPermitExceeded, planned) {
            if case .day(let validUntil) = asked.fact(.permitValidUntil) { reasons.append(.permitExceeded(validUntil)) }
        }
        if let absence, question.returnsOn != nil, let lostFrom = absence.lostFrom {
            reasons.append(.absence(lostFrom, limit: absence.limit))
        }
        for asked in onLeaving(.travelPermitReused, planned) {
            reasons.append(.permitReused(asked.fact(.travelPermitID)?.text ?? ""))
        }
        for asked in onLeaving(.visitorOverstay, planned, aboutTrip: false) {
            reasons.append(
                .overstay(days: asked.days ?? 0, fineMin: asked.fineMin ?? .zero, fineMax: asked.fineMax ?? .zero))
        }
        return reasons.filter { $0.verdict == .no } + reasons.filter { $0.verdict != .no }
    }

    /// Whether some status is in force on the day of leaving.
    private var hasStatus: Bool { reading.permits.contains { $0.inForce?.contains(question.leavesOn) ?? false } }

    /// The earliest end of a status that is not filed for and that the trip passes.
    private func statusEnds(_ findings: [Finding]) -> Day? {
        onLeaving(.travelExpiresAbroad, findings).compactMap { asked in
            if case .day(let end) = asked.fact(.expiresOn) { end } else { nil }
        }.min()
    }

    /// The travel permit that it needs. One that the employer forbids to use is needed all the same.
    var permit: TripPermit? {
        guard let need, !isLapsed else { return nil }
        let fee = policy.value(.travelPermitFee, on: question.asOf)
        let missing =
            planned.first {
                $0.rule == .travelPermitMissing && $0.recordID == tripID && $0.days.contains(question.asOf)
            } ?? planned.first { $0.rule == .travelPermitMissing && $0.recordID == tripID }
        let applyBy = missing.flatMap { finding -> Day? in
            if case .day(let day) = AskedFinding(finding, on: finding.days.start).fact(.applyBy) { day } else { nil }
        }
        let isFree = fee.value.money == .zero
        return TripPermit(
            issuedID: need.permit?.travelPermitID, applyBy: need.permit == nil ? applyBy : nil,
            validUntil: need.validUntil, fee: fee.value.money,
            feeSince: fee.citation.from == .earliest ? nil : fee.citation.from,
            paymentCode: isFree ? nil : policy.value(.travelPermitPaymentCode, on: question.asOf).value.word,
            copies: policy.value(.travelPermitCopies, on: question.asOf).value.count,
            aYear: hold?.fact(.reason) == .code("cpp")
                ? policy.value(.travelPermitsAYear, on: question.leavesOn).value.count : nil,
            blockedBy: need.permit == nil ? outages : [])
    }

    /// Outages of the application for travel permits on the asked day.
    private var outages: [String] {
        let types = reading.permits.map(\.permit.visaType) + reading.file.stays.map(\.visaType)
        return question.circumstances.outages.filter { outage in
            (outage.days?.contains(question.asOf) ?? false)
                && types.contains { outage.blocks(.travelPermit, for: $0) }
        }.map(\.outageID)
    }

    /// The days by which to be back, the earliest first. Who must not leave at all has none.
    var backBy: [TripBackBy] {
        guard !isLapsed else { return [] }
        return [
            need.map { TripBackBy(day: $0.validUntil, reason: .travelPermit) },
            statusEnds(open).map { TripBackBy(day: $0, reason: .statusEnds) },
            // The day of coming back counts as in Peru, so the first day too many is still in time.
            tooLong(.critical, open).map { TripBackBy(day: $0, reason: .absence) },
        ].compactMap(\.self).sorted { ($0.day, $0.reason.rawValue) < ($1.day, $1.reason.rawValue) }
    }

    /// The first day of the trip on which the days abroad give a finding of this severity or worse.
    private func tooLong(_ severity: Severity, _ findings: [Finding], until returnsOn: Day? = nil) -> Day? {
        guard let days = DayRange(question.leavesOn, through: returnsOn) else { return nil }
        return findings.filter { $0.rule == .travelAbsence && $0.severity >= severity }
            .compactMap { $0.days.intersection(days)?.start }.min()
    }

    /// The days abroad with this trip; nil without a residence.
    var absence: TripAbsence? {
        let leaving = question.leavesOn
        let last = question.returnsOn ?? .latest
        guard reading.permits.contains(where: { $0.inForce != nil && $0.permit.validFrom <= last }) else { return nil }
        let isPermanent = reading.permits.contains {
            $0.permit.visaType == .permanent && ($0.inForce?.contains(leaving) ?? false)
        }
        let made = question.returnsOn.map { returnsOn in
            AbsenceReading(
                PersonReading(
                    question.dossier(with: question.made(until: returnsOn)).subject, policy: policy,
                    circumstances: question.circumstances))
        }
        let counts = question.returnsOn.flatMap { made?.counts(backOn: $0, window: policy.parameter(.absenceWindow)) }
        return TripAbsence(
            consecutive: counts?.consecutive, inWindow: counts?.inWindow,
            window: policy.value(.absenceWindow, on: leaving).value.count,
            limit: policy.value(isPermanent ? .absenceLimitPermanent : .absenceLimit, on: leaving).value.count,
            warnsFrom: tooLong(.warning, self.made, until: question.returnsOn),
            lostFrom: tooLong(.critical, self.made, until: question.returnsOn))
    }

    /// What else is true on the day of leaving and bears on a trip.
    var also: [AskedFinding] {
        let rules: Set<RuleID> = [
            .passportExpiring, .cardExpired, .filingDenied, .filingObserved, .dependentPrincipalLapsed,
            .travelApplicationVoid, .travelExpiresAbroad, .renewalLapsedUnfiled, .renewalBlocked,
        ]
        // Somebody of whom no status is recorded: whatever is said above says little.
        let isBlank = reading.permits.isEmpty && reading.file.stays.isEmpty
        let told = Set(reasons.map(\.rule))
        return planned.filter { finding in
            let bears = rules.contains(finding.rule) && !told.contains(finding.rule)
            return finding.days.contains(question.leavesOn) && (bears || isBlank && finding.rule == .dataIncomplete)
        }
        .map { AskedFinding($0, on: question.leavesOn) }.sorted(by: AskedFinding.inOrder)
    }

    /// Other trips that have no travel permit on their day of leaving once this one is made.
    var displaced: [String] {
        func without(_ findings: [Finding]) -> Set<String> {
            let missing = findings.filter { finding in
                guard finding.rule == .travelPermitMissing,
                    case .day(let leaving) = AskedFinding(finding, on: finding.days.start).fact(.leavingOn)
                else { return false }
                return finding.days.contains(leaving)
            }
            return Set(missing.map(\.recordID))
        }
        var before = question.dossier(with: question.plan)
        before.subject.trips = question.dossier.subject.trips
        let evaluation = Evaluation(policy: policy, circumstances: question.circumstances)
        return without(planned).subtracting(without(evaluation.findings(for: before))).subtracting([tripID]).sorted()
    }

    /// Since when the person is abroad on the day of leaving by what is recorded.
    var abroadSince: Day? { reading.own.abroad.range(containing: question.leavesOn)?.start }

    /// What the answer rests on.
    private var traces: [Trace] {
        let rules: Set<RuleID> = [.travelPermitMissing, .travelPermitExceeded, .travelPermitReused]
        let ofTrip = planned.filter { rules.contains($0.rule) && $0.recordID == tripID }.map {
            AskedFinding($0, on: $0.days.start)
        }
        let absences = absence?.warnsFrom.map { day in
            made.filter { $0.rule == .travelAbsence && $0.days.contains(day) }
                .map { AskedFinding($0, on: day) }
        }
        // What a hold says of pending applications is of no matter to somebody who has filed nothing.
        return
            ((isLapsed ? [] : [hold].compactMap(\.self)) + ofTrip + onLeaving(.travelExpiresAbroad, open)
            + onLeaving(.visitorOverstay, planned, aboutTrip: false) + (absences ?? [])).map(\.detail.trace)
    }

    /// Whether it is a visit that leaving ends.
    var isVisit: Bool {
        !hasStatus && reading.stays.contains { $0.here?.contains(question.leavesOn) ?? false }
    }

    /// The norms and documents on which the rules rest that gave the reasons, by their short names.
    var basis: [String] { reasons.flatMap { RuleBook.rule($0.rule).page.legalBasis }.unique() }

    /// The values of the policy that were used.
    var citations: [PolicyCitation] {
        let permit = permit
        let ofPermit: [PolicyKey] =
            permit == nil
            ? []
            : [.travelPermitFee, .travelPermitCopies] + (permit?.paymentCode == nil ? [] : [.travelPermitPaymentCode])
                + (permit?.aYear == nil ? [] : [.travelPermitsAYear])
        return
            (traces.flatMap(\.values) + (need == nil || isLapsed ? [] : need?.citations ?? [])
            + ofPermit.map { policy.value($0, on: question.asOf).citation }).unique()
    }

    /// The points in conflict that bear on it.
    var conflicts: [ConflictID] {
        (traces.flatMap(\.conflicts) + (permit == nil ? [] : [.travelBreach])).unique()
    }
}
