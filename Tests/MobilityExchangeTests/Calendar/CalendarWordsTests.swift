import Foundation
import Mobility
import Testing

@testable import MobilityExchange

@Suite struct CalendarWordsTests {
    private static let recipients: [CalendarRecipient] = [.everyone, .person("E1"), .manager("a@b.example")]

    private static let texts: [Bilingual] =
        DeadlineKind.allCases.flatMap { kind in
            [CalendarWords.text(kind), CalendarWords.own(kind), CalendarWords.category(kind)]
        } + (DeadlineKind.allCases.map(Optional.init) + [nil]).map { CalendarWords.cancelled($0) }
        + recipients.map { CalendarWords.name(of: $0, employer: nil) }

    @Test(arguments: texts) func everyTextIsInItsLanguage(text: Bilingual) {
        #expect(text.en != text.es)
        for language in Language.allCases {
            #expect(Prose.foreignWords(in: text[language], language).isEmpty, "\(text[language])")
        }
    }

    @Test func noTwoKindsSayTheSame() {
        for language in Language.allCases {
            #expect(
                Set(DeadlineKind.allCases.map { CalendarWords.text($0)[language] }).count == DeadlineKind.allCases.count
            )
            #expect(
                Set(DeadlineKind.allCases.map { CalendarWords.own($0)[language] }).count == DeadlineKind.allCases.count)
        }
    }

    @Test(arguments: DeadlineKind.allCases) func remindersComeInOrder(kind: DeadlineKind) {
        let leads = kind.alarmLeads
        #expect(!leads.isEmpty)
        #expect(leads == Set(leads).sorted(by: >))
    }

    @Test(arguments: DeadlineKind.allCases) func thePageNamesEveryReminder(kind: DeadlineKind) throws {
        let page = String(
            decoding: try Data(contentsOf: URL(filePath: "\(repositoryRoot)/docs/calendar.md")), as: UTF8.self)
        let leads = kind.alarmLeads.map(String.init).joined(separator: ", ")
        let row = page.split(separator: "\n").first {
            $0.contains("`\(kind.rule.rawValue)`") && $0.hasSuffix("| \(leads) |")
        }
        #expect(row != nil, "docs/calendar.md: \(kind.rule.rawValue) \(leads)")
    }
}
