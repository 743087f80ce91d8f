import CivilCalendar

/// Foreign staff comes near, or is above, the share of headcount or payroll that the law allows.
struct EmployerQuota: EmployerRule {
    let id = RuleID.employerQuota

    /// One of the two limits, with what it is measured against.
    private struct Limit {
        let share: Share
        let warning: Cited
        let limit: Cited
        let fact: FactName
        let arithmetic: String

        var severity: Severity? {
            if share.isAbove(millionths: limit.value.millionths) { return .high }
            return share.isAtLeast(millionths: warning.value.millionths) ? .warning : nil
        }
    }

    func find(_ file: EmployerFile, policy: Policy, into spans: inout SpanList) {
        guard let headcount = file.employer.headcount else { return }
        let keys: [PolicyKey] = [
            .quotaHeadcountWarning, .quotaHeadcountLimit, .quotaPayrollWarning, .quotaPayrollLimit,
        ]
        let turns = keys.flatMap { policy.parameter($0).values.map(\.from) }
        for stretch in QuotaReading(file.foreignStaff).stretches(turns: turns) {
            let limits = limits(headcount: headcount, payroll: file.employer.payrollPEN, stretch, policy)
            guard let severity = limits.compactMap(\.severity).max() else { continue }
            func share(_ name: FactName) -> Fact {
                Fact(name, limits.first { $0.fact == name }?.share.fact ?? .none)
            }
            spans.add(
                stretch.days, severity, record: file.employer.employerID,
                Detail(
                    facts: [
                        share(.headcountShare), share(.payrollShare), Fact(.foreignStaff, .number(stretch.people)),
                    ],
                    trace: Trace(
                        records: [RecordReference(file.employer)],
                        values: limits.flatMap { [$0.warning.citation, $0.limit.citation] },
                        arithmetic: limits.map(\.arithmetic))))
        }
    }

    /// The limits that can be measured: that of the payroll only where the employer's figure is given.
    private func limits(
        headcount: Int, payroll: Money?, _ stretch: QuotaReading.Stretch, _ policy: Policy
    ) -> [Limit] {
        let day = stretch.days.start
        let ofHeadcount = Limit(
            share: Share(part: Int128(stretch.people), whole: Int128(headcount)),
            warning: policy.value(.quotaHeadcountWarning, on: day), limit: policy.value(.quotaHeadcountLimit, on: day),
            fact: .headcountShare,
            arithmetic: "headcount_share = foreign_staff \(stretch.people) / headcount \(headcount)")
        guard let payroll else { return [ofHeadcount] }
        let ofPayroll = Limit(
            share: Share(part: stretch.pay, whole: Int128(payroll.centimos)),
            warning: policy.value(.quotaPayrollWarning, on: day), limit: policy.value(.quotaPayrollLimit, on: day),
            fact: .payrollShare,
            arithmetic: "payroll_share = monthly_pay_pen \(Money(centimos: Int(clamping: stretch.pay))) / payroll_pen "
                + "\(payroll)")
        return [ofHeadcount, ofPayroll]
    }

    /// One of the two shares as a finding tells it, with what is near or above its limit.
    private struct Told {
        let share: FactName
        let warning: PolicyKey
        let limit: PolicyKey
        let of: Bilingual

        static let all = [
            Told(
                share: .headcountShare, warning: .quotaHeadcountWarning, limit: .quotaHeadcountLimit,
                of: Bilingual(en: "of the headcount", es: "del personal")),
            Told(
                share: .payrollShare, warning: .quotaPayrollWarning, limit: .quotaPayrollLimit,
                of: Bilingual(en: "of the payroll", es: "de la planilla")),
        ]

        /// Whether the share is near its limit, or above it. It is told in hundredths of a per cent; of a headcount of 0
        /// there is none to tell, and anybody is too many.
        func isReached(_ asked: AskedFinding, above: Bool, _ policy: Policy) -> Bool {
            guard case .percent(let hundredths) = asked.fact(share) else { return share == .headcountShare }
            let rate = policy.value(above ? limit : warning, on: asked.day).value.millionths
            return above ? hundredths * 100 > rate : hundredths * 100 >= rate
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        let known = Told.all.filter { told in asked.fact(told.share).map { $0 != .none } ?? false }
        let above = asked.finding.severity == .high
        let reached = Told.all.filter { $0.isReached(asked, above: above, policy) }
        // A share that is above by less than is told.
        let limits = reached.isEmpty ? known : reached
        func joined(_ parts: [Told], _ part: (Told) -> Bilingual) -> Bilingual {
            Bilingual(
                en: parts.map { part($0).en }.joined(separator: " and "),
                es: parts.map { part($0).es }.joined(separator: " y "))
        }
        let shares = joined(known) {
            Bilingual(en: "{\($0.share.rawValue)} \($0.of.en)", es: "{\($0.share.rawValue)} \($0.of.es)")
        }
        let limit = joined(limits) { told in
            let value = policy.value(told.limit, on: asked.day).value
            return Bilingual(en: "\(value) \(told.of.en)", es: "\(value) \(told.of.es)")
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
