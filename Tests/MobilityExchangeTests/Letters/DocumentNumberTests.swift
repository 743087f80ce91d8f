import CivilCalendar
import Mobility
import MobilityAlerts
import MobilityExchange
import MobilityPolicy
import Testing

/// Every rule's alert, over the cases of the project: whatever the records hold, a mail holds no number of a document.
@Suite("Numbers of documents in mails")
struct DocumentNumberTests {
    /// The rules that the cases of a file bring into mails.
    private static func rules(_ file: String) throws -> Set<RuleID> {
        let cases = try CaseFile.read(paths: ["\(repositoryRoot)/Tests/Cases/\(file)"])
        let templates = try LetterTemplates.load(from: nil)
        var (rules, count) = (Set<RuleID>(), 0)
        for tested in cases {
            let (records, numbers) = numbered(tested.records, &count)
            let days = Set(tested.expectations.map(\.day)).sorted()
            guard !days.isEmpty else { continue }
            for languages in [(Language.es, Language.en), (.en, .es)] {
                let nights = try ToldNights(records, nights: days + [days[days.count - 1] + 1], languages: languages)
                rules.formUnion(nights.messages.flatMap(\.items).map(\.identity.rule))
                for (letter, mail) in zip(nights.letters(templates), nights.mails(templates)) {
                    for text in [letter.subject, letter.text, letter.html ?? "", mail.text] {
                        let shown = numbers.filter(text.contains)
                        #expect(shown.isEmpty, "\(tested.title): \(shown)")
                    }
                }
            }
        }
        return rules
    }

    /// The records with a number that stands nowhere else in every document.
    private static func numbered(_ records: [any Record], _ count: inout Int) -> ([any Record], [String]) {
        var (numbered, numbers) = ([any Record](), [String]())
        for record in records {
            guard var document = record as? IdentityDocument else {
                numbered.append(record)
                continue
            }
            count += 1
            let number = "ZQ\(700_000_000 + count)"
            document.number = number
            numbers.append(number)
            numbered.append(document)
        }
        return (numbered, numbers)
    }

    @Test("stand in none of the mails of any case", arguments: CasesFolderTests.files)
    func none(file: String) throws { _ = try Self.rules(file) }

    @Test("are looked for in mails of every rule")
    func everyRule() throws {
        let rules = try CasesFolderTests.files.map(Self.rules).reduce(into: Set<RuleID>()) { $0.formUnion($1) }
        #expect(rules == Set(RuleID.allCases), "\(Set(RuleID.allCases).subtracting(rules))")
    }
}
