import CivilCalendar
public import Mobility

/// The report for people at a terminal or in a mail: a head, then families, worst first.
public struct TextReport {
    private let report: Report
    private let rendering: Rendering
    private var page: TextPage
    private var words: ReportWords { ReportWords(rendering.language) }

    /// Writes the report, 80 columns wide.
    /// - Parameter colour: whether to mark severities with terminal colours.
    public static func text(_ report: Report, rendering: Rendering, colour: Bool) -> String {
        var writer = TextReport(report: report, rendering: rendering, page: TextPage(colour: colour))
        writer.head()
        writer.changes()
        writer.section(words(rendering).everybody, report.findings.filter { $0.finding.personID == nil })
        for family in Family.all(in: report) { writer.family(family) }
        writer.foot()
        return writer.page.text
    }

    private static func words(_ rendering: Rendering) -> ReportWords { ReportWords(rendering.language) }

    private mutating func head() {
        page.line("Vigencia · \(words.title)", right: report.asOf.description, bold: true)
        for employer in report.employers { page.line(employer) }
        if let known = report.known {
            page.paragraph(words.known(at: known.moment), indent: 0)
            for note in known.notes { page.paragraph(note[rendering.language], indent: 0) }
        }
        page.blank()
        let counts = Severity.allCases.reversed().map { "\(report.count(of: $0)) \(words.name(of: $0))" }
        page.line(counts.joined(separator: " · "), right: words.concerned(report.peopleConcerned))
    }

    private mutating func changes() {
        guard let changes = report.changes else {
            page.line(report.known == nil ? words.noEarlierRun : words.noRunByThen)
            return
        }
        let counts = ReportChanges.Kind.allCases.map { kind in
            "\(changes.changes(kind).count) \(words.name(of: kind))"
        }
        page.line("\(words.since(changes.since)) \(counts.joined(separator: ", "))")
        for kind in ReportChanges.Kind.allCases {
            for change in changes.changes(kind) {
                let person = change.identity.personID.map { "\($0) " } ?? ""
                let severities = [change.before, change.now].compactMap { $0.map(words.name) }
                page.line(
                    "  \(words.name(of: kind)): \(person)\(change.identity.rule.rawValue) \(change.identity.recordID)",
                    right: severities.joined(separator: " → "))
            }
        }
    }

    private mutating func section(_ title: String, _ findings: [AskedFinding]) {
        guard !findings.isEmpty else { return }
        page.rule()
        page.line(title, bold: true)
        for asked in findings { finding(asked) }
    }

    private mutating func family(_ family: Family) {
        page.rule()
        for (index, member) in family.members.enumerated() {
            if index > 0 { page.blank() }
            page.line("\(member.id)  \(member.name)", right: description(of: member), bold: true)
            for asked in member.findings { finding(asked) }
        }
    }

    private func description(of member: Family.Member) -> String {
        guard let person = member.person else { return "" }
        if let principal = person.principalID {
            let relation = person.relationship.map(words.name(of:)) ?? words.dependent
            return "\(relation) · \(words.of) \(principal)"
        }
        return [person.department, person.site].compactMap(\.self).joined(separator: " · ")
    }

    private mutating func finding(_ asked: AskedFinding) {
        let finding = asked.finding
        page.blank()
        page.finding(
            severity: words.name(of: finding.severity), rank: finding.severity.rank,
            title: "\(finding.rule.rawValue)  \(finding.recordID)",
            right: finding.days.first.map { "\(words.sinceDay) \($0)" } ?? "")
        page.paragraph(rendering.message(asked))
        if let least = asked.fineMin, let most = asked.fineMax {
            page.paragraph(words.cost(least, most, estimate: asked.fineIsEstimate), label: words.costLabel)
        }
        page.paragraph(rendering.action(asked), label: "→")
        if let silence = report.silences[finding.identity] { page.paragraph(words.silence(silence)) }
        let sources = rendering.sources(asked)
        if !sources.isEmpty { page.paragraph(sources.joined(separator: "; "), label: words.sourceLabel, dim: true) }
    }

    private mutating func foot() {
        page.rule()
        if report.findings.isEmpty { page.line(words.nothing) }
    }
}
