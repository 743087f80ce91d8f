import CivilCalendar

/// A visitor has used up nearly all days that a half year or a year allows.
struct VisitorAllowance: PersonRule {
    let id = RuleID.visitorAllowance

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        let stays = reading.stays
        guard !stays.isEmpty else { return }
        let (records, policy) = (stays.map(\.stay), reading.policy)
        let short = AllowanceReading(
            records, length: .visitorShortWindow, allowance: .visitorShortAllowance, policy: policy)
        let long = AllowanceReading(
            records, length: .visitorLongWindow, allowance: .visitorLongAllowance, policy: policy)
        let turns = Set(short.turns + long.turns).sorted()
        for index in turns.indices {
            let until = index + 1 < turns.count ? turns[index + 1] : nil
            guard let days = DayRange(from: turns[index], before: until), let short = short.window(on: days.start),
                let long = long.window(on: days.start)
            else { continue }
            for stay in stays {
                guard let here = stay.here?.intersection(days) else { continue }
                add(stay, on: here, short: short, long: long, reading, to: &spans)
            }
        }
    }

    /// Adds the spans on days on which both windows stand and no stay begins or ends.
    private func add(
        _ stay: StayReading, on days: DayRange, short: AllowanceReading.Window, long: AllowanceReading.Window,
        _ reading: DossierReading, to spans: inout SpanList
    ) {
        let shortLeft = short.used(from: days.start).left(of: short.allowed)
        let longLeft = long.used(from: days.start).left(of: long.allowed)
        let shortRules = longLeft.above(shortLeft).days(atLeast: 0, in: days)
        let longRules = longLeft.above(shortLeft).days(atMost: -1, in: days)
        add(stay, in: short, on: shortRules, reading, to: &spans)
        add(stay, in: long, on: longRules, reading, to: &spans)
    }

    private func add(
        _ stay: StayReading, in window: AllowanceReading.Window, on days: DayRange?, _ reading: DossierReading,
        to spans: inout SpanList
    ) {
        guard let days else { return }
        let lead = reading.policy.value(.visitorAllowanceLead, on: window.start)
        let used = window.used(from: days.start)
        let left = used.left(of: window.allowed)
        let few = left.days(atMost: lead.value.count, in: days)
        spans.add(
            few, .warning, record: stay.stay.stayID,
            stay.detail(
                days: left.fact,
                facts: [
                    Fact(.daysUsed, used.fact), Fact(.daysLeft, left.fact), Fact(.windowEndsOn, .day(window.end)),
                ],
                records: window.stays.filter { $0.stayID != stay.stay.stayID }.map { RecordReference($0) },
                values: window.citations + [lead.citation],
                arithmetic: ["window_ends_on = \(window.start) + \(window.end - window.start) d = \(window.end)"]
                    + window.arithmetic,
                conflicts: [.visitorAllowance]))
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        (asked.days ?? 0) > 0
            ? Wording(
                message: Bilingual(
                    en: "{days_used} days used as a visitor, {days_left} left in the window that ends on "
                        + "{window_ends_on}.",
                    es: "{days_used} días usados como visitante, {days_left} por usar en el periodo que termina el "
                        + "{window_ends_on}."),
                action: Bilingual(
                    en:
                        "Plan the departure, or file for a residence in time; the next entry may be granted fewer "
                        + "days.",
                    es:
                        "Preparar la salida o solicitar a tiempo una residencia; al próximo ingreso pueden dar menos "
                        + "días."
                ))
            : Wording(
                message: Bilingual(
                    en:
                        "{days_used} days used as a visitor: none are left in the window that ends on "
                        + "{window_ends_on}.",
                    es: "{days_used} días usados como visitante: no queda ninguno en el periodo que termina el "
                        + "{window_ends_on}."),
                action: Bilingual(
                    en: "Check what was granted at entry, which rules, and plan the departure; no new entry before "
                        + "{window_ends_on}. If a residence was granted here, note its first day as the end of the stay.",
                    es: "Verificar lo otorgado al ingreso, que es lo que rige, y preparar la salida; ningún ingreso "
                        + "nuevo antes del {window_ends_on}. Si aquí se otorgó una residencia, anotar su primer día como "
                        + "fin de la estadía."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Visitor's days running out", es: "Días de visitante por agotarse"),
        what:
            "The days that a visitor may spend in Peru are nearly used up: 90 in 180, and 183 in 365 from an entry. "
            + "What was granted at entry rules; nobody has a right to the maximum.",
        when:
            "While the visitor is here, with 14 or fewer days left in the window with fewer days left. Days used are date "
            + "differences inside the window. The first window of each length begins at the first entry, a new one with "
            + "the first entry on or after the old one's end.",
        ends: Bilingual(
            en: "The visitor leaves, or enters anew after the window has ended.",
            es: "El visitante sale, o vuelve a ingresar después del fin del periodo."),
        severity: "warning",
        record: "stay",
        legalBasis: ["DL 1350 art. 29.1 h", "DL 1582", "overstay guide"],
        reads: [.stays, .filings, .permits, .reliefMeasures, .reliefApplications],
        example: "Entered on 2022-09-22 and not left: the window ends on 2023-03-21, and 14 of its 90 days are left on "
            + "2022-12-07.")
}
