import CivilCalendar

/// Says of findings which relief measures made them what they are: those without which they would be others.
///
/// The rules are asked again without a measure, and what differs then is its doing. So no rule has to keep account, and
/// none can forget to, however long the way from the measure to the finding.
struct ReliefMarking {
    /// The measures in question.
    let measures: [ReliefMeasure]
    /// The points in conflict about a measure.
    let conflict: (ReliefMeasure) -> ConflictID?
    /// The findings without some measures.
    let findings: (_ without: [ReliefMeasure]) -> [Finding]

    /// The findings, each with the measures that changed it in its trace.
    func marked(_ all: [Finding]) -> [Finding] {
        let plain = ReliefMarking.known(findings(measures))
        guard all.contains(where: { !ReliefMarking.holds(plain, $0) }) else { return all }
        let single =
            measures.count == 1 ? [(measures[0], plain)] : measures.map { ($0, ReliefMarking.known(findings([$0]))) }
        return all.map { finding in
            if ReliefMarking.holds(plain, finding) { return finding }
            let needed = single.filter { !ReliefMarking.holds($0.1, finding) }.map(\.0)
            // Where each of two measures would do alone, neither is needed, and both are named.
            return mark(finding, with: needed.isEmpty ? measures : needed, plain: plain)
        }
    }

    private typealias Known = [Key: [[Finding.DatedDetail]]]

    /// What a finding is, besides what it says.
    private struct Key: Hashable {
        let identity: Finding.Identity
        let severity: Severity
        let days: DayRange

        init(_ finding: Finding) {
            identity = finding.identity
            severity = finding.severity
            days = finding.days
        }
    }

    private static func known(_ findings: [Finding]) -> Known {
        Dictionary(grouping: findings, by: Key.init).mapValues { $0.map { $0.details.map(\.withoutTrace) } }
    }

    /// Whether such a finding is among them, which says the same.
    private static func holds(_ known: Known, _ finding: Finding) -> Bool {
        known[Key(finding)]?.contains(finding.details.map(\.withoutTrace)) ?? false
    }

    /// Names the measures in those details that differ; in all of them where the days or the severity do.
    private func mark(_ finding: Finding, with needed: [ReliefMeasure], plain: Known) -> Finding {
        let same = Set((plain[Key(finding)] ?? []).joined())
        let citations = needed.map(ReliefCitation.init)
        let details = finding.details.map { dated in
            if same.contains(dated.withoutTrace) { return dated }
            var detail = dated.detail
            detail.trace.relief = citations
            detail.trace.records += needed.map { RecordReference($0) }
            detail.trace.conflicts = (detail.trace.conflicts + needed.compactMap(conflict)).unique()
            return Finding.DatedDetail(from: dated.from, detail: detail)
        }
        return Finding(
            rule: finding.rule, personID: finding.personID, recordID: finding.recordID, severity: finding.severity,
            days: finding.days, details: details) ?? finding
    }
}

extension Finding.DatedDetail {
    /// The same without what it rests on.
    fileprivate var withoutTrace: Finding.DatedDetail {
        var detail = detail
        detail.trace = Trace()
        return Finding.DatedDetail(from: from, detail: detail)
    }
}
