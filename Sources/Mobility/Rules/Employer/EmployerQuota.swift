import CivilCalendar

/// Foreign staff comes near, or is above, the share of headcount or payroll that the law allows.
struct EmployerQuota: EmployerRule {
    let id = RuleID.employerQuota

    /// One of the two things of which foreign staff may be a share only.
    private struct Quota {
        let fact: FactName
        let warning: PolicyKey
        let limit: PolicyKey
        let of: Bilingual

        static let headcount = Quota(
            fact: .headcountShare, warning: .quotaHeadcountWarning, limit: .quotaHeadcountLimit,
            of: Bilingual(en: "of the headcount", es: "del personal"))
        static let payroll = Quota(
            fact: .payrollShare, warning: .quotaPayrollWarning, limit: .quotaPayrollLimit,
            of: Bilingual(en: "of the payroll", es: "de la planilla"))
        static let all = [headcount, payroll]

        /// The share as a finding tells it, in millionths rounded to hundredths of a per cent; nil where it tells none. Of a
        /// headcount of 0 there is none to tell, and anybody is too many.
        func told(by asked: AskedFinding) -> Int? {
            if case .percent(let hundredths) = asked.fact(fact) { return hundredths * 100 }
            return fact == .headcountShare ? .max : nil
        }
    }

    /// What is measured of a quota on a day.
    private struct Measured {
        let quota: Quota
        let share: Share
        let warning: Cited
        let limit: Cited
        let arithmetic: String

        init(_ quota: Quota, _ share: Share, on day: Day, _ policy: Policy, _ arithmetic: String) {
            self.quota = quota
            self.share = share
            warning = policy.value(quota.warning, on: day)
            limit = policy.value(quota.limit, on: day)
            self.arithmetic = arithmetic
        }

        var severity: Severity? {
            if share.isAbove(millionths: limit.value.millionths) { return .high }
            return share.isAtLeast(millionths: warning.value.millionths) ? .warning : nil
        }
    }

    func find(_ file: EmployerFile, policy: Policy, into spans: inout SpanList) {
        guard let headcount = file.employer.headcount else { return }
        let turns = Quota.all.flatMap { [$0.warning, $0.limit] }.flatMap { policy.parameter($0).values.map(\.from) }
        for stretch in QuotaReading(file.foreignStaff).stretches(turns: turns) {
            let measured = measured(headcount: headcount, payroll: file.employer.payrollPEN, stretch, policy)
            guard let severity = measured.compactMap(\.severity).max() else { continue }
            let shares = Quota.all.map { quota in
                Fact(quota.fact, measured.first { $0.quota.fact == quota.fact }?.share.fact ?? .none)
            }
            spans.add(
                stretch.days, severity, record: file.employer.employerID,
                Detail(
                    facts: shares + [Fact(.foreignStaff, .number(stretch.people))],
                    trace: Trace(
                        records: [RecordReference(file.employer)],
                        values: measured.flatMap { [$0.warning.citation, $0.limit.citation] },
                        arithmetic: measured.map(\.arithmetic))))
        }
    }

    /// What can be measured: the payroll only where the employer's figure is given.
    private func measured(
        headcount: Int, payroll: Money?, _ stretch: QuotaReading.Stretch, _ policy: Policy
    ) -> [Measured] {
        let day = stretch.days.start
        let ofHeadcount = Measured(
            .headcount, Share(part: Int128(stretch.people), whole: Int128(headcount)), on: day, policy,
            "headcount_share = foreign_staff \(stretch.people) / headcount \(headcount)")
        guard let payroll else { return [ofHeadcount] }
        let ofPayroll = Measured(
            .payroll, Share(part: stretch.pay, whole: Int128(payroll.centimos)), on: day, policy,
            "payroll_share = monthly_pay_pen \(Money(centimos: Int(clamping: stretch.pay))) / payroll_pen \(payroll)")
        return [ofHeadcount, ofPayroll]
    }

    /// The quotas of which a finding tells that they are near their limits, or above.
    private func reached(_ asked: AskedFinding, above: Bool, _ policy: Policy) -> [Quota] {
        func told(_ isReached: (Int, Int) -> Bool) -> [Quota] {
            Quota.all.filter { quota in
                let rate = policy.value(above ? quota.limit : quota.warning, on: asked.day).value.millionths
                return quota.told(by: asked).map { isReached($0, rate) } ?? false
            }
        }
        // One that is above by less than is told stands at its limit.
        let over = above ? told(>) : []
        return over.isEmpty ? told(>=) : over
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        let known = Quota.all.filter { quota in asked.fact(quota.fact).map { $0 != .none } ?? false }
        let above = asked.finding.severity == .high
        func joined(_ quotas: [Quota], _ part: (Quota) -> String) -> Bilingual {
            Bilingual(
                en: quotas.map { "\(part($0)) \($0.of.en)" }.joined(separator: " and "),
                es: quotas.map { "\(part($0)) \($0.of.es)" }.joined(separator: " y "))
        }
        let shares = joined(known) { "{\($0.fact.rawValue)}" }
        let limit = joined(reached(asked, above: above, policy)) {
            "\(policy.value($0.limit, on: asked.day).value)"
        }
        return Wording(
            message: Bilingual(
                en: "{record}: {foreign_staff} foreign {foreign_staff:employee counts|employees count}"
                    + "\(known.isEmpty ? "" : ", \(shares.en)"). \(above ? "That is above" : "Near") the limit of "
                    + "\(limit.en).",
                es: "{record}: {foreign_staff:cuenta|cuentan} {foreign_staff} {foreign_staff:extranjero|extranjeros}"
                    + "\(known.isEmpty ? "" : ", \(shares.es)"). \(above ? "Supera" : "Cerca de") el límite de "
                    + "\(limit.es)."),
            action: above
                ? Bilingual(
                    en: "Check who is exempt (family of Peruvians, treaty nationals and others) and hire no foreigner "
                        + "before the share is below the limit.",
                    es: "Verificar quién está exonerado (familiares de peruanos, nacionales con convenio y otros) y no "
                        + "contratar extranjeros hasta estar bajo el límite.")
                : Bilingual(
                    en: "Check who is exempt before the next foreigner is hired, and keep the calculation for "
                        + "inspections.",
                    es: "Verificar quién está exonerado antes de contratar al siguiente extranjero, y guardar el "
                        + "cálculo para las inspecciones."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Quota of foreign staff", es: "Límite de personal extranjero"),
        what: "Foreign employees come near, or are above, the share of headcount or payroll that the law allows.",
        when:
            "On days on which the foreign employees of the employer who are employed and not exempt are 18 % or more of "
            + "its headcount, or earn 27 % or more of its payroll. Nothing is measured without the headcount, and no pay "
            + "without the payroll; a person without a recorded pay adds nothing to it.",
        ends: Bilingual(
            en:
                "Fewer foreign employees count, or the employer's headcount or payroll is larger, so that the shares are "
                + "below the warning; an employment ends, somebody is recorded as exempt, or the figures are updated.",
            es:
                "Cuentan menos extranjeros o aumenta el personal o la planilla, de modo que las proporciones quedan por "
                + "debajo del aviso: termina un vínculo, se registra una exoneración o se actualizan las cifras."),
        severity: "warning; high above 20 % of the headcount or 30 % of the payroll",
        record: "employer",
        legalBasis: ["DL 689"],
        reads: [.employers, .people, .permits, .stays],
        example:
            "A headcount of 50: 9 foreign employees are 18 %, a warning; 10 are 20 %, still a warning; 11 are 22 %, "
            + "high.")
}
