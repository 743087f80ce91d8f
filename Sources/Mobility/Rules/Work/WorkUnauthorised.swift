import CivilCalendar

/// An employee works without a status that allows it.
struct WorkUnauthorised: PersonRule {
    let id = RuleID.workUnauthorised

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        let own = reading.own
        guard own.file.person.kind == .employee, own.file.person.nationality != Country.peru,
            let firstRecorded = own.file.firstRecorded
        else { return }
        let working = reading.permits.lazy.filter { reading.policy.status($0.permit.visaType).allowsWork }
        let allowed = working.map(allowed).reduce(DaySet.none) { $0.union($1) }
        let employed = DaySet(own.file.person.employment(firstRecorded: firstRecorded))
        for days in employed.subtracting(allowed).ranges {
            spans.add(
                days, .critical, record: own.file.person.personID,
                Detail(
                    dueOn: .askedDay, days: .daysSince(days.start), facts: [Fact(.since, .day(days.start))],
                    trace: Trace(
                        records: [RecordReference(own.file.person)] + reading.permits.map { RecordReference($0.permit) }
                            + own.file.stays.map { RecordReference($0) })))
        }
    }

    /// The days on which a permit allows work: its own, and those on which what was filed in time is pending or approved.
    private func allowed(_ permit: PermitReading) -> DaySet {
        permit.filedInTime.reduce(DaySet(permit.inForce)) { $0.union(DaySet($1.pendingOrApproved)) }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "Employed without a status that allows work since {since}.",
                es: "Con empleo sin una calidad que permita trabajar desde el {since}."),
            action: Bilingual(
                en: "Suspend the work and take advice today: unauthorised work is a very serious infraction.",
                es: "Suspender las labores y pedir asesoría hoy: el trabajo sin autorización es infracción muy grave."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Work without authorisation", es: "Trabajo sin autorización"),
        what:
            "A foreign employee is employed without a status that allows work. Losing that status ends the employment "
            + "contract by law.",
        when:
            "On days of employment of an employee who is not Peruvian and has a permit or a stay recorded, on which no "
            + "permit that allows work is in force and no filing that names one, made by its last lawful day, is pending "
            + "or approved.",
        ends: Bilingual(
            en: "A permit that allows work is in force, a filing that names such a permit and was made by its "
                + "last lawful day is pending or approved, or the employment ends.",
            es: "Rige una calidad que permite trabajar, está en trámite o aprobada una solicitud que nombra tal "
                + "calidad y se presentó hasta su último día legal, o termina el empleo."),
        severity: "critical",
        record: "person",
        legalBasis: [
            "DL 1350 art. 10-A", "DS 014-92-TR art. 1", "DS 019-2006-TR art. 43.1", "DL 1582 art. 29",
        ],
        reads: [.people, .permits, .filings, .stays, .reliefMeasures, .reliefApplications],
        example:
            "Employed since 2025-01-10 as a business visitor, the work permit begins on 2025-03-01: unauthorised from "
            + "2025-01-10 through 2025-02-28.")
}
