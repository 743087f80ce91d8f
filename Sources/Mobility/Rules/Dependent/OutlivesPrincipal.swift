import CivilCalendar

/// A dependent's permit ends later than the principal's, on which it rests.
struct OutlivesPrincipal: PersonRule {
    let id = RuleID.dependentOutlivesPrincipal

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        guard reading.person.kind == .dependent, let principal = reading.principal,
            let latest = principal.permits.max(by: { PermitReading.isLater($1.end, than: $0.end) }),
            let principalEnd = latest.end
        else { return }
        for permit in reading.permits where PermitReading.isLater(permit.end, than: principalEnd) {
            spans.add(
                permit.inForce, .warning, record: permit.permit.permitID,
                Detail(
                    dueOn: .day(principalEnd), facts: [Fact(.principalExpiresOn, .day(principalEnd))],
                    visaType: permit.permit.visaType,
                    trace: Trace(
                        records: [RecordReference(permit.permit), RecordReference(latest.permit)],
                        arithmetic: ["expires_on \(permit.end?.description ?? "–") > \(principalEnd)"],
                        conflicts: [.dependentTerm])))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "The permit {record} is noted to end after the principal's, which ends on {principal_expires_on}.",
                es: "La calidad {record} figura con vencimiento posterior a la del titular, que vence el "
                    + "{principal_expires_on}."),
            action: Bilingual(
                en: "Renew the principal by then, and check the dependent's date: the status lasts as long as the "
                    + "principal's.",
                es: "Prorrogar al titular antes, y verificar la fecha: la calidad dura lo que la del titular."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Dependent outlives the principal", es: "Dependiente más allá del titular"),
        what: "A dependent's permit ends later than the latest-ending permit of the principal, on which it rests.",
        when:
            "While the dependent's permit is in force. The principal's permits that have not begun are included; where "
            + "none is recorded, it is not true.",
        ends: Bilingual(
            en: "A permit of the principal that ends no earlier than the dependent's is recorded, even one that "
                + "has not begun, or the dependent's permit ends.",
            es: "Se registra una calidad del titular que no vence antes que la del dependiente, aunque no haya "
                + "empezado, o vence la del dependiente."),
        severity: "warning",
        record: "permit",
        legalBasis: ["DL 1582 art. 29.2 k"],
        reads: [.people, .permits, .reliefMeasures, .reliefApplications],
        example:
            "The principal's permit ends on 2025-10-30, the spouse's on 2026-04-30: true through 2026-04-30 unless "
            + "the principal's next permit is recorded.")
}
