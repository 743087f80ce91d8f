import CivilCalendar
import Mobility
import MobilityAlerts
import MobilityExchange
import MobilityPolicy
import Testing

/// Every rule's alert, over the cases of the project: whatever the records hold, a mail holds no number of a document.
@Suite("Numbers of documents in mails")
struct DocumentNumberTests {
    @Test("stand in none, whatever rule it is about")
    func everyRule() async throws {
        let (rules, count) = try await withThrowingTaskGroup(of: (Set<RuleID>, Int).self) { group in
            for file in CasesFolderTests.files { group.addTask { try Self.rules(file) } }
            return try await group.reduce(into: (Set<RuleID>(), 0)) { sum, file in
                sum = (sum.0.union(file.0), sum.1 + file.1)
            }
        }
        #expect(count > 200)
        #expect(rules == Set(RuleID.allCases), "\(Set(RuleID.allCases).subtracting(rules))")
    }

    /// Looks into the mails of the cases of a file and gives the rules that they are about and how many documents
    /// there are.
    private static func rules(_ file: String) throws -> (Set<RuleID>, Int) {
        let cases = try CaseFile.read(paths: ["\(repositoryRoot)/Tests/Cases/\(file)"])
        let templates = try LetterTemplates.load(from: nil)
        var (rules, count) = (Set<RuleID>(), 0)
        for (index, tested) in cases.enumerated() {
            let (records, numbers) = try numbered(tested.records, &count)
            let days = Set(tested.expectations.map(\.day)).sorted()
            guard let last = days.last else { continue }
            // The languages change with the cases; each rule has several.
            let languages = index.isMultiple(of: 2) ? (Language.es, Language.en) : (.en, .es)
            let nights = try ToldNights(records, nights: days + [last + 1], languages: languages)
            rules.formUnion(nights.messages.flatMap(\.items).map(\.identity.rule))
            for mail in nights.mails(templates) {
                for text in [mail.subject, mail.body, mail.html ?? "", mail.text] {
                    let shown = numbers.filter(text.contains)
                    #expect(shown.isEmpty, "\(tested.title): \(shown)")
                }
            }
        }
        return (rules, count)
    }

    /// The records with a number that stands nowhere else in every document. Everybody has one more than the case says,
    /// of a kind that no rule asks for.
    private static func numbered(_ records: [any Record], _ count: inout Int) throws -> ([any Record], [String]) {
        var (numbered, numbers) = ([any Record](), [String]())
        let more = try records.compactMap { $0 as? Person }.map { person in
            try IdentityDocument(fields: [
                .text("more-\(person.personID)"), .text(person.personID), .text("contract"), .empty, .empty, .empty,
                .empty,
            ])
        }
        for record in records + more {
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
}
