import CivilCalendar

/// So many days abroad that the residence can be lost.
struct TravelAbsence: PersonRule {
    let id = RuleID.travelAbsence

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        guard reading.trips.contains(where: { $0.abroad != nil }),
            let begun = reading.permits.lazy.filter({ $0.inForce != nil }).map(\.permit.validFrom).min()
        else { return }
        let absence = AbsenceReading(reading.own)
        // Who was away for fewer days in all than the smallest number that is told needs no counting.
        let least =
            [PolicyKey.absenceWarning, .absenceWarningPermanent, .absenceLimit, .absenceLimitPermanent]
            .lazy.compactMap { reading.policy.values($0).lazy.map(\.value.count).min() }.min() ?? 0
        if let days = absence.days.dayCount, days < least { return }
        let permanent = DaySet(reading.permits.filter { $0.permit.visaType == .permanent }.compactMap(\.inForce))
        let others = DaySet(.from(begun)).subtracting(permanent)
        let keys = [
            PolicyKey.absenceWindow, .absenceWarning, .absenceLimit, .absenceWarningPermanent, .absenceLimitPermanent,
        ]
        let turns = keys.flatMap { reading.policy.parameter($0).values.map(\.from) }
        let stretches = absence.stretches(
            window: reading.policy.parameter(.absenceWindow), turns: turns)
        for stretch in stretches {
            for days in others.intersection(stretch.days).ranges {
                add(stretch, on: days, isPermanent: false, reading, to: &spans)
            }
            for days in permanent.intersection(stretch.days).ranges {
                add(stretch, on: days, isPermanent: true, reading, to: &spans)
            }
        }
    }

    private func add(
        _ stretch: AbsenceReading.Stretch, on days: DayRange, isPermanent: Bool, _ reading: DossierReading,
        to spans: inout SpanList
    ) {
        let start = stretch.days.start
        let limit = reading.policy.value(isPermanent ? .absenceLimitPermanent : .absenceLimit, on: start)
        let warning = reading.policy.value(isPermanent ? .absenceWarningPermanent : .absenceWarning, on: start)
        let window = reading.policy.value(.absenceWindow, on: start)
        let critical = DaySet(stretch.consecutive.days(atLeast: limit.value.count + 1, in: days))
        // The days within a year are a reading of the law for residents only; permanent ones lose by days in a row.
        let counts = isPermanent ? [stretch.consecutive] : [stretch.consecutive, stretch.inWindow]
        let warned = DaySet(counts.compactMap { $0.days(atLeast: warning.value.count, in: days) })
        guard !warned.isEmpty || !critical.isEmpty else { return }
        func detail() -> Detail {
            let permits = reading.permits.filter {
                $0.inForce?.intersection(days) != nil && (!isPermanent || $0.permit.visaType == .permanent)
            }
            return Detail(
                days: stretch.larger.fact,
                facts: [
                    Fact(.daysAbroadConsecutive, stretch.consecutive.fact),
                    Fact(.daysAbroadIn365, stretch.inWindow.fact), Fact(.limit, .number(limit.value.count)),
                ],
                visaType: isPermanent ? .permanent : nil,
                trace: Trace(
                    records: stretch.trips.map { RecordReference($0.trip) }
                        + permits.map { RecordReference($0.permit) },
                    values: [window.citation, warning.citation, limit.citation], arithmetic: stretch.arithmetic,
                    conflicts: isPermanent ? [] : [.absenceCount]))
        }
        let person = reading.person.personID
        spans.add(critical, .critical, record: person, detail())
        spans.add(warned.subtracting(critical), .warning, record: person, detail())
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        if asked.finding.severity == .critical {
            return Wording(
                message: Bilingual(
                    en: "{days_abroad_consecutive} consecutive days abroad, more than the {limit} after which the "
                        + "residence is lost.",
                    es:
                        "{days_abroad_consecutive} días consecutivos fuera del Perú, más de los {limit} tras los que "
                        + "se pierde la residencia."),
                action: Bilingual(
                    en: "Ask counsel before the person travels or files anything: the residence may be cancelled.",
                    es: "Consultar con el abogado antes de viajar o presentar algo: la residencia puede cancelarse."))
        }
        if case .number(let consecutive) = asked.fact(.daysAbroadConsecutive), consecutive == asked.days {
            return Wording(
                message: Bilingual(
                    en: "{days_abroad_consecutive} consecutive days abroad; the residence is lost after {limit}.",
                    es: "{days_abroad_consecutive} días consecutivos fuera del Perú; la residencia se pierde tras "
                        + "{limit}."),
                action: Bilingual(
                    en: "Bring the person back in time, or ask for the exception for emergencies before the limit.",
                    es: "Hacer regresar a la persona a tiempo, o pedir la excepción por emergencia antes del límite."))
        }
        return Wording(
            message: Bilingual(
                en:
                    "{days_abroad_in_365} days abroad within 365 days, {days_abroad_consecutive} of them in a row up "
                    + "to now; the limit is {limit}.",
                es: "{days_abroad_in_365} días fuera del Perú en 365 días, {days_abroad_consecutive} de ellos seguidos "
                    + "hasta ahora; el límite es {limit}."),
            action: Bilingual(
                en: "Plan no long trips: the law counts consecutive days, older readings all days of a year.",
                es: "No planear viajes largos: la ley cuenta días consecutivos; lecturas antiguas, todos los del año."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Absence from Peru", es: "Ausencia del Perú"),
        what:
            "The person is abroad for so long that the residence can be lost: by more than 183 consecutive days, or, "
            + "as some sources say, 183 days within a year; holders of a permanent residence by more than 365 "
            + "consecutive days.",
        when:
            "From the first day of the first permit on. Days of actual trips are counted without those of leaving and "
            + "of coming back, overlapping trips once: those in a row up to the day (none on a day in Peru), and those "
            + "of the 365 days that end on it. Warning while either is 153 or more; for holders of `permanent` on the "
            + "day while those in a row are 335 or more.",
        ends: Bilingual(
            en: "The days in a row, which end with the return, and those of the last 365 are both below the limit "
                + "of the warning; for permanent residents the days in a row alone.",
            es: "Los días seguidos, que terminan con el retorno, y los de los últimos 365 están ambos por debajo "
                + "del límite del aviso; para residentes permanentes, solo los días seguidos."),
        severity: "warning; critical when the days in a row are more than 183, for `permanent` more than 365",
        record: "person",
        legalBasis: [
            "DS 003-2023-IN art. 63 a", "DS 003-2023-IN art. 67.2.2", "DS 003-2023-IN art. 67.2.3", "overstay guide",
        ],
        reads: [.trips, .permits, .reliefMeasures, .reliefApplications],
        example: "Left on 2025-01-01 and not back: 153 days on 2025-06-03, warning; 184 on 2025-07-04, critical.")
}
