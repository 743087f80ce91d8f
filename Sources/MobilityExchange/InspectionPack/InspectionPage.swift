import CivilCalendar
import Mobility
import MobilityStore

/// The index of a pack: one page that can be read without anything else.
struct InspectionPage {
    /// An explanation and where it lies in the pack.
    typealias Explained = (explanation: Explanation, path: String)

    /// Plain, and fit to be printed.
    private static let style = """
        body { font: 16px/1.5 sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
        h1 { margin-bottom: 0; } h2 { margin-top: 2.5rem; border-bottom: 2px solid #1a1a1a; } h3 { margin-bottom: 0.3rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; margin: 0.5rem 0; font-size: 0.85rem; }
        th, td { border: 1px solid #999; padding: 0.2rem 0.5rem; text-align: left; vertical-align: top; }
        th { background: #eee; } code { background: #eee; padding: 0.1rem 0.3rem; overflow-wrap: anywhere; }
        .notice { border: 2px solid #a00; padding: 0.5rem 1rem; } .no { background: #fdd; }
        dt { font-weight: bold; } dd { margin: 0 0 0.4rem 1rem; overflow-wrap: anywhere; }
        @media print { body { margin: 0; font-size: 11px; } h2 { break-after: avoid; } }
        """

    let question: InspectionQuestion
    let records: InspectionRecords
    let work: InspectionWork
    /// By the ids of the people.
    let explanations: [String: [Explained]]
    let history: InspectionHistory
    let head: JournalHead
    let copies: EvidenceCopies
    let files: [InspectionFolder.File]
    let rendering: Rendering

    private var words: InspectionWords { InspectionWords(rendering.language) }

    /// The page.
    var html: String {
        var page = HTMLWriter()
        page.element("html", [("lang", rendering.language.rawValue)]) { page in
            page.element("head") { head in
                head.element("meta", [("charset", "utf-8")])
                head.element(
                    "meta",
                    [
                        ("http-equiv", "Content-Security-Policy"),
                        ("content", "default-src 'none'; style-src 'unsafe-inline'"),
                    ])
                head.element("meta", [("name", "viewport"), ("content", "width=device-width")])
                head.element("title", words.title)
                head.element("style", InspectionPage.style)
            }
            page.element("body") { body in
                top(&body)
                for dossier in records.dossiers { person(dossier, &body) }
                common(&body)
                historyTable(&body)
                fileTable(&body)
            }
        }
        return "<!DOCTYPE html>\n" + page.html
    }

    private func top(_ body: inout HTMLWriter) {
        body.element("h1", words.title)
        body.element("p", [("class", "notice")], words.unmasked)
        body.element("p", words.meaning)
        body.element("h2", words.about)
        body.element("dl") { list in
            list.element("dt", words.people)
            list.element("dd") { people in
                people.element("ul") { people in
                    for dossier in records.dossiers {
                        let person = dossier.subject.person
                        people.element("li") { $0.element("a", [("href", "#\(anchor(person))")], title(person)) }
                    }
                }
            }
            let facts = [
                (words.period, "\(records.period.start) – \(records.period.last?.description ?? "…")"),
                (words.days, question.days.map(\.description).joined(separator: ", ")),
                (words.recordCount, "\(records.count)"),
                (words.journal, words.journalStands(head, history.entries.count)),
            ]
            for (name, value) in facts {
                list.element("dt", name)
                list.element("dd", value)
            }
        }
        body.element("h2", words.check)
        body.element("p", words.checkSums)
        body.element("p") { $0.element("code", "sha256sum -c \(InspectionFolder.sums)") }
        body.element("p", words.checkChain)
    }

    private func title(_ person: Person) -> String {
        let principal = person.principalID.map { " (\(words.principal) \($0))" } ?? ""
        return "\(person.personID) · \(person.fullName)\(principal)"
    }

    private func anchor(_ person: Person) -> String { "person-\(SafeName.ofID(person.personID))" }

    // MARK: - A person

    private func person(_ dossier: Dossier, _ body: inout HTMLWriter) {
        let file = dossier.subject
        body.element("h2", [("id", anchor(file.person))], title(file.person))
        findings(of: file.person, &body)
        workTable(of: file.person, &body)
        let groups: [[any Record]] = [
            [file.person], file.documents, file.permits, file.filings, file.events, file.reliefApplications,
            file.trips, file.travelPermits, file.stays, file.payments,
        ]
        for group in groups { recordTable(group, &body) }
        evidenceTable(file.evidence, &body)
    }

    private func findings(of person: Person, _ body: inout HTMLWriter) {
        let explained = explanations[person.personID] ?? []
        body.element("h3", words.findings)
        let severities = ReportWords(rendering.language)
        let rows = explained.flatMap { explained in
            explained.explanation.findings.map { asked in
                [
                    explained.explanation.asOf.description, severities.name(of: asked.finding.severity),
                    asked.finding.rule.rawValue, asked.finding.recordID, rendering.message(asked),
                    rendering.action(asked),
                ]
            }
        }
        if rows.isEmpty { body.element("p", words.noFindings) } else { table(words.findingColumns, rows, &body) }
        body.element("ul") { list in
            for (explanation, path) in explained {
                list.element("li") { $0.link(to: path, words.explanation(explanation.asOf)) }
            }
        }
    }

    private func workTable(of person: Person, _ body: inout HTMLWriter) {
        guard let stretches = work.stretches[person.personID], !stretches.isEmpty else { return }
        body.element("h3", words.work)
        body.element("div", [("class", "scroll")]) { part in
            part.table(words.workColumns) { table in
                for stretch in stretches {
                    table.element("tr", stretch.mayWork ? [] : [("class", "no")]) { line in
                        let cells = [
                            stretch.from.description, stretch.through.description, stretch.permitID ?? "",
                            stretch.visaType.map(rendering.name) ?? "", words.yes(stretch.mayWork),
                            words.name(of: stretch.basis), stretch.filingID ?? "",
                        ]
                        for cell in cells { line.element("td", cell) }
                    }
                }
            }
        }
    }

    // MARK: - Records

    /// Records of one kind, with the columns in which any of them has something.
    private func recordTable(_ records: [any Record], _ body: inout HTMLWriter) {
        guard let first = records.first else { return }
        let kind = type(of: first).kind
        let rows = records.map { $0.fields.map(\.text) }
        let columns = kind.columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
        body.element("h3", words.name(of: kind))
        table(columns.map { kind.columns[$0].name }, rows.map { row in columns.map { row[$0] } }, &body)
    }

    private func evidenceTable(_ evidence: [Evidence], _ body: inout HTMLWriter) {
        guard !evidence.isEmpty else { return }
        body.element("h3", words.name(of: .evidence))
        let columns = ["evidence_id", "kind", "captured_on", "filing_id", "outage_id", words.content]
        body.element("div", [("class", "scroll")]) { part in
            part.table(columns) { table in
                for piece in evidence {
                    table.element("tr") { line in
                        let cells = [
                            piece.evidenceID, piece.kind.rawValue, piece.capturedOn.description,
                            piece.filingID ?? "", piece.outageID ?? "",
                        ]
                        for cell in cells { line.element("td", cell) }
                        line.element("td") { content(of: piece, &$0) }
                    }
                }
            }
        }
    }

    private func content(of piece: Evidence, _ cell: inout HTMLWriter) {
        if let name = copies.names[piece.evidenceID], let content = copies.contents[piece.evidenceID] {
            cell.link(to: "records/\(EvidenceName.folder)/\(name)", piece.file ?? name)
            cell.text(" · \(content.mediaType.rawValue) · SHA-256 ")
            cell.element("code", content.hash.description)
        } else if let failure = copies.failures.first(where: { $0.evidenceID == piece.evidenceID }) {
            cell.element("b", words.lost(VaultErrorText.text(failure.error)))
        } else {
            cell.text(words.noContent)
        }
    }

    private func common(_ body: inout HTMLWriter) {
        body.element("h2", words.common)
        for kind in [RecordKind.employers, .outages, .reliefMeasures] { recordTable(records.sorted(kind), &body) }
        evidenceTable(records.evidence.filter { $0.personID == nil && $0.filingID == nil }, &body)
    }

    // MARK: - History and files

    private func historyTable(_ body: inout HTMLWriter) {
        body.element("h2", words.history)
        table(
            words.historyColumns,
            history.entries.map { entry in
                [
                    "\(entry.seq)", entry.author.at, entry.author.actor, entry.author.command, entry.action,
                    "\(entry.kind)/\(entry.recordID)",
                ]
            }, &body)
    }

    private func fileTable(_ body: inout HTMLWriter) {
        body.element("h2", words.files)
        body.element("div", [("class", "scroll")]) { part in
            part.table(words.fileColumns) { table in
                for file in files {
                    table.element("tr") { line in
                        line.element("td") { $0.link(to: file.path, file.path) }
                        line.element("td", "\(file.size)")
                        line.element("td") { $0.element("code", file.hash.description) }
                    }
                }
            }
        }
    }

    private func table(_ head: [String], _ rows: [[String]], _ body: inout HTMLWriter) {
        body.element("div", [("class", "scroll")]) { $0.table(head, rows) }
    }
}
