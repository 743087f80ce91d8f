import CivilCalendar
public import Mobility
import MobilityPolicy

/// An explanation for people at a terminal: each finding with all that it rests on, then what can be argued, then what
/// comes next.
public struct TextExplanation {
    private let explanation: Explanation
    private let rendering: Rendering
    private let reveal: Bool
    private var page: TextPage
    private var words: ExplanationWords { ExplanationWords(rendering.language) }
    private var reportWords: ReportWords { ReportWords(rendering.language) }

    /// Writes the explanation, 80 columns wide.
    /// - Parameters:
    ///   - reveal: whether numbers of documents are shown in full rather than masked.
    ///   - colour: whether to mark severities with terminal colours.
    public static func text(
        _ explanation: Explanation, rendering: Rendering, reveal: Bool = false, colour: Bool = false
    ) -> String {
        var writer = TextExplanation(
            explanation: explanation, rendering: rendering, reveal: reveal, page: TextPage(colour: colour))
        writer.head()
        writer.page.line(writer.words.found(explanation.findings.count, explanation.asOf))
        for asked in explanation.findings { writer.finding(asked) }
        writer.arguments()
        writer.next()
        writer.sources()
        return writer.page.text
    }

    /// Writes the findings of all days, a line each.
    public static func allFindings(_ explanation: Explanation, rendering: Rendering, colour: Bool = false) -> String {
        var writer = TextExplanation(
            explanation: explanation, rendering: rendering, reveal: false, page: TextPage(colour: colour))
        writer.head()
        writer.page.line(writer.words.all(explanation.allFindings.count, explanation.asOf))
        writer.page.rule()
        for finding in explanation.allFindings { writer.brief(finding) }
        return writer.page.text
    }

    private mutating func head() {
        let person = explanation.person
        page.line("\(person.personID)  \(person.fullName)", right: "\(explanation.asOf)", bold: true)
        if let end = explanation.employmentEnd { page.line(words.leaver(end)) }
    }

    private mutating func finding(_ asked: AskedFinding) {
        let finding = asked.finding
        let rule = RuleBook.rule(finding.rule)
        page.rule()
        page.finding(
            severity: reportWords.name(of: finding.severity), rank: finding.severity.rank,
            title: "\(finding.rule.rawValue)  \(finding.recordID)",
            right: finding.days.first.map { "\(reportWords.sinceDay) \($0)" } ?? "")
        page.paragraph(rule.page.title[rendering.language])
        page.paragraph(rendering.message(asked))
        if let least = asked.fineMin, let most = asked.fineMax {
            page.paragraph(
                reportWords.cost(least, most, estimate: asked.fineIsEstimate), label: reportWords.costLabel)
        }
        page.paragraph(rendering.action(asked), label: "→")
        page.paragraph(finding.days.last?.description ?? words.noEnd, label: words.untilLabel)
        page.paragraph("\(words.endsLabel) \(rule.page.ends[rendering.language])")
        let basis = rendering.legalBasis(of: finding.rule)
        page.paragraph("\(words.legalBasis) \(basis.isEmpty ? words.noBasis : basis.joined(separator: "; "))")
        section(words.records, explanation.records(of: asked).map(text(of:)))
        section(words.values, asked.values.compactMap(text(of:)))
        section(words.arithmetic, asked.arithmetic)
        section(
            words.conflicts,
            asked.conflicts.compactMap { rendering.policy.conflicts[$0] }.map { conflict in
                "\(conflict.text[rendering.language]) \(words.sourceLabel) \(sources(conflict.provenance))"
            })
    }

    private mutating func section(_ title: String, _ items: [String]) {
        guard !items.isEmpty else { return }
        page.blank()
        page.paragraph(title)
        for item in items { page.paragraph(item, label: "·") }
    }

    private func text(of record: any Record) -> String {
        "\(type(of: record).kind.rawValue) \(record.id): \(RecordFields(record, reveal: reveal).line)"
    }

    /// `key = value (from): title. Sources; confidence, day of the last check`
    private func text(of citation: PolicyCitation) -> String? {
        let parameter = rendering.policy.parameter(citation.key)
        return parameter.value(from: citation.from).map { dated in
            "\(citation.key.rawValue) = \(dated.value), \(words.valueFrom(citation.from)): "
                + "\(parameter.title[rendering.language]). \(words.sourceLabel) "
                + sources(dated.provenance)
        }
    }

    /// The sources by their short names, how sure they are and when somebody last checked.
    private func sources(_ provenance: Provenance) -> String {
        let names = provenance.citations.map(rendering.name(ofSource:)).joined(separator: "; ")
        return "\(names); \(provenance.confidence.name[rendering.language]), \(words.checked(provenance.checked))"
    }

    private mutating func arguments() {
        let arguments = explanation.arguments
        guard !arguments.isEmpty else { return }
        page.rule()
        page.line(words.arguments, bold: true)
        page.paragraph(words.argumentsCaution, indent: 2)
        for (argument, findings) in arguments {
            page.blank()
            page.paragraph(argument.text[rendering.language], label: "·", indent: 2)
            page.paragraph(argument.norm, label: words.norm)
            page.paragraph(
                findings.map { "\($0.finding.rule.rawValue) \($0.finding.recordID)" }.joined(separator: ", "),
                label: words.bearsOn)
            page.paragraph(sources(argument.provenance), label: words.sourceLabel)
        }
    }

    private mutating func next() {
        page.rule()
        page.line(words.next, bold: true)
        if explanation.next.isEmpty { page.paragraph(words.nothingNext, indent: 2) }
        for event in explanation.next {
            let finding = event.asked.finding
            let severity = event.change.now.map { "\(reportWords.name(of: $0)) " } ?? ""
            let verb = ForecastWords(rendering.language).verb(event.change)
            let message = event.change.kind == .ended ? "." : ": \(rendering.message(event.asked))"
            page.paragraph(
                "\(severity)\(finding.rule.rawValue) \(finding.recordID) \(verb)\(message)", label: "\(event.day)",
                indent: 2)
        }
    }

    /// The short names by which sources were cited above, each with its title.
    private mutating func sources() {
        let sources = explanation.sources
        guard !sources.isEmpty else { return }
        page.rule()
        page.line(words.sources, bold: true)
        for source in sources {
            let publisher = source.publisher.map { ", \($0)" } ?? ""
            page.paragraph(
                "\(rendering.name(ofSource: source.name)): \(source.title[rendering.language])\(publisher)", label: "·",
                indent: 2)
        }
    }

    private mutating func brief(_ finding: Finding) {
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        let first = padded(finding.days.first?.description ?? words.always, 10)
        let last = padded(finding.days.last?.description ?? words.open, 10)
        let severity = padded(reportWords.name(of: finding.severity), 11)
        page.row([
            "\(finding.days.contains(explanation.asOf) ? "*" : " ") \(first) … \(last)", severity,
            finding.rule.rawValue, finding.recordID,
        ])
    }
}

extension AskedFinding {
    /// The arithmetic of the finding, then that of its fine through the asked day, a line each.
    var arithmetic: [String] { detail.trace.arithmetic + (detail.accrual?.arithmetic(through: day) ?? []) }
}
