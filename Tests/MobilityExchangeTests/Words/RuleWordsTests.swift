import CivilCalendar
import Mobility
import MobilityExchange
import MobilityPolicy
import Testing

/// What rules, points in conflict and reports say, in both languages.
@Suite("The words of the rules")
struct RuleWordsTests {
    /// Every finding of the project's cases and of the example employer, on the days on which its words can change.
    static let rendered: Result<[Rendered], any Error> = Result { try render() }

    /// A finding on a day, as both readers get it.
    struct Rendered {
        let rule: RuleID
        let severity: Severity
        let message: Bilingual
        let action: Bilingual
        let sources: [Bilingual]
    }

    @Test("every rule is rendered, at every severity that its page names")
    func everyRule() throws {
        let rendered = Dictionary(grouping: try Self.rendered.get(), by: \.rule)
        for rule in RuleBook.all {
            let severities = Set((rendered[rule.id] ?? []).map(\.severity))
            let named = Severity.allCases.filter { rule.page.severity.contains($0.rawValue) }
            #expect(!named.isEmpty, "\(rule.id.rawValue)")
            #expect(severities == Set(named), "\(rule.id.rawValue)")
        }
    }

    @Test("no message and no action has an unfilled fact, words of the other language or odd punctuation")
    func messagesAndActions() throws {
        let complaints = try Self.rendered.get().flatMap { rendered in
            (Prose.complaints(rendered.message) + Prose.complaints(rendered.action))
                .map { "\(rendered.rule.rawValue): \($0)" }
        }
        for complaint in Set(complaints).sorted() { Issue.record("\(complaint)") }
    }

    @Test("codes are put into words")
    func codes() throws {
        let texts = try Self.rendered.get().flatMap { [$0.message.en, $0.message.es, $0.action.en, $0.action.es] }
        let raw = texts.filter { $0.contains(/[a-z]_[a-z]/) }
        for text in Set(raw).sorted() { Issue.record("\(text)") }
        let policy = try PolicyLibrary.peru().policy
        for type in DocumentType.allCases where type.isSupporting {
            let finding = try #require(
                Finding(
                    rule: .documentStale, personID: "E1", recordID: "D1", severity: .warning, days: .always,
                    details: [
                        Finding.DatedDetail(
                            from: .earliest, detail: Detail(facts: [Fact(.documentType, .code(type.rawValue))]))
                    ]))
            let asked = AskedFinding(finding, on: Self.night)
            for language in Language.allCases {
                let message = Rendering(policy: policy, language: language).message(asked)
                #expect(!message.hasPrefix(type.rawValue), "\(type.rawValue)")
            }
        }
    }

    @Test("sources are named in the reader's language")
    func sources() throws {
        // A norm stands as the employer recorded it.
        for source in Set(try Self.rendered.get().flatMap(\.sources)) where !source.en.hasPrefix("RS ") {
            #expect(!source.en.isEmpty && !source.es.isEmpty)
            #expect(Prose.foreignWords(in: source.es, .es).isEmpty, "\(source.es)")
        }
    }

    @Test("the page of every rule is complete", arguments: RuleBook.all.map(\.id))
    func page(rule: RuleID) {
        let page = RuleBook.rule(rule).page
        #expect(!page.title.en.isEmpty && !page.title.es.isEmpty && page.title.en != page.title.es)
        #expect(Prose.foreignWords(in: page.title.en, .en).isEmpty)
        #expect(Prose.foreignWords(in: page.title.es, .es).isEmpty)
        for text in [page.what, page.when, page.example] {
            let complaints = Prose.complaints(text, .en)
            #expect(complaints.isEmpty, "\(complaints): \(text)")
        }
        let complaints = Prose.complaints(page.ends)
        #expect(complaints.isEmpty, "\(complaints)")
        #expect(!page.severity.isEmpty && !page.record.isEmpty && !page.reads.isEmpty)
        #expect(Set(page.reads).count == page.reads.count)
    }

    @Test("every point in conflict has both readings in both languages", arguments: ConflictID.allCases)
    func conflict(id: ConflictID) throws {
        let text = try #require(try PolicyLibrary.peru().policy.conflicts[id]).text
        let complaints = Prose.complaints(text)
        #expect(complaints.isEmpty, "\(complaints)")
    }

    @Test("every argument is worded in both languages")
    func arguments() throws {
        let arguments = try PolicyLibrary.peru().arguments
        #expect(!arguments.isEmpty)
        for argument in arguments {
            let complaints = Prose.complaints(argument.text)
            #expect(complaints.isEmpty, "\(argument.id): \(complaints)")
        }
    }

    @Test("every status has a name in both languages", arguments: VisaType.allCases)
    func status(type: VisaType) throws {
        let name = try PolicyLibrary.peru().policy.status(type).name
        #expect(!name.en.isEmpty && !name.es.isEmpty && name.en != name.es)
        #expect(Prose.foreignWords(in: name.en, .en).isEmpty, "\(name.en)")
        #expect(Prose.foreignWords(in: name.es, .es).isEmpty, "\(name.es)")
    }

    static let night = Day(iso: "2026-11-21") ?? .earliest
}

extension RuleWordsTests {
    private static func render() throws -> [Rendered] {
        let policy = try PolicyLibrary.peru().policy
        var books = try CaseFile.read(paths: ["\(repositoryRoot)/Tests/Cases"]).map { tested in
            (records: tested.records, usesPolicyRelief: tested.usesPolicyRelief)
        }
        let example = try Importer().plan(
            directory: "\(repositoryRoot)/examples/minera-qori", against: NothingStored())
        let records = try example.changes.compactMap { change -> (any Record)? in
            if case .put(let record) = change { record } else { nil }
        }
        books.append((records, true))
        return books.flatMap { render(RecordBook($0.records), $0.usesPolicyRelief, policy) }
    }

    private static func render(_ book: RecordBook, _ usesPolicyRelief: Bool, _ policy: Policy) -> [Rendered] {
        let own = Set(book.reliefMeasures.map(\.reliefID))
        let builtIn = usesPolicyRelief ? policy.reliefMeasures.filter { !own.contains($0.reliefID) } : []
        let circumstances = Circumstances(outages: book.outages, reliefMeasures: book.reliefMeasures + builtIn)
        let evaluation = Evaluation(policy: policy, circumstances: circumstances)
        let findings = evaluation.findings(of: book)
        let readers = (
            en: Rendering(policy: policy, language: .en), es: Rendering(policy: policy, language: .es)
        )
        return findings.flatMap { finding in
            days(of: finding).flatMap { day in
                // None, one and several people: the forms of the noun.
                (finding.rule == .outageOpen ? [0, 1, 2] : [0]).map { blocked in
                    let asked = AskedFinding(finding, on: day) { _ in blocked }
                    return Rendered(
                        rule: finding.rule, severity: finding.severity,
                        message: Bilingual(en: readers.en.message(asked), es: readers.es.message(asked)),
                        action: Bilingual(en: readers.en.action(asked), es: readers.es.action(asked)),
                        sources: zip(readers.en.sources(asked), readers.es.sources(asked)).map(Bilingual.init))
                }
            }
        }
    }

    /// The days on which what a finding says can change: its first and last, those on which a detail begins, the days
    /// after these, and some far ones where it has no end.
    private static func days(of finding: Finding) -> [Day] {
        let starts = ([finding.days.first ?? night] + finding.details.map(\.from)).filter { $0 > .earliest }
        let far = finding.days.last.map { [$0] } ?? starts.flatMap { [$0 + 45, $0 + 400] }
        return Set(starts + starts.map { $0 + 1 } + far).filter(finding.days.contains).sorted()
    }
}
