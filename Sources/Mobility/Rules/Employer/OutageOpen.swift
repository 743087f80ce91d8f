import CivilCalendar

/// A portal is down.
struct OutageOpen: CircumstanceRule {
    let id = RuleID.outageOpen

    func find(_ circumstances: Circumstances, policy: Policy, into spans: inout SpanList) {
        for outage in circumstances.outages {
            spans.add(
                outage.days, .warning, record: outage.outageID,
                Detail(
                    days: .daysSince(outage.beganOn),
                    facts: [
                        Fact(.blockedPeople, .peopleBlocked), Fact(.portal, .code(outage.portal)),
                        Fact(.since, .day(outage.beganOn)),
                    ],
                    trace: Trace(records: [RecordReference(outage)], conflicts: [.outageTerm])))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "{portal} has been down since {since} ({days} {days:day|days}); {blocked_people} "
                    + "{blocked_people:person|people} can't file a renewal.",
                es: "{portal}: caído desde el {since} ({days} {days:día|días}); {blocked_people} "
                    + "{blocked_people:persona no puede|personas no pueden} presentar la prórroga."),
            action: Bilingual(
                en: "Record failed attempts with screenshots, watch official notices, prepare the queue for reopening.",
                es:
                    "Registrar los intentos fallidos con capturas, seguir los avisos oficiales y preparar la cola para la "
                    + "reapertura."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Portal outage", es: "Interrupción del portal"),
        what: "A portal is recorded as down. An outage alone waives nothing.",
        when: "From its first day down through its last.",
        ends: Bilingual(
            en: "The last day down (ended_on) is recorded and has passed.",
            es: "Se registra el último día de la interrupción (ended_on) y ese día ya pasó."),
        severity: "warning",
        record: "outage",
        legalBasis: ["outage notice", "TUO Ley 27444 arts 145.2, 148.3, 257"],
        reads: [.outages],
        example: "Down from 2025-10-20 through 2025-11-12: true on these 24 days.")
}
