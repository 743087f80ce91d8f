import CivilCalendar
import Mobility
import Testing

@testable import MobilityExchange

/// The words around findings in an explanation and in a forecast, in both languages.
@Suite("The words of explanations and forecasts")
struct QuestionWordsTests {
    private static let day = Day(iso: "2026-11-21") ?? .earliest

    private static func explanation(_ language: Language) -> [String] {
        let words = ExplanationWords(language)
        return [
            words.untilLabel, words.noEnd, words.endsLabel, words.records, words.values, words.arithmetic,
            words.conflicts, words.legalBasis, words.noBasis, words.sourceLabel, words.sources, words.next,
            words.nothingNext, words.always, words.open, words.arguments, words.bearsOn, words.norm,
            words.argumentsCaution, words.leaver(day), words.valueFrom(.earliest), words.valueFrom(day),
            words.checked(day),
        ] + [0, 1, 2].map { words.found($0, day) } + [1, 2].map { words.all($0, day) }
            + Confidence.allCases.map { $0.name[language] }
    }

    private static func forecast(_ language: Language) -> [String] {
        let words = ForecastWords(language)
        let identity = Finding.Identity(rule: .travelHold, personID: "E1", recordID: "E1")
        let severities: [Severity?] = [nil, .info, .warning, .high, .critical]
        let changes = severities.flatMap { before in
            severities.compactMap { FindingChange(identity: identity, before: before, now: $0) }
        }
        let money = (min: Money(centimos: 100), max: Money(centimos: 1_000))
        return [
            words.title, words.costTitle, words.noFines, words.nothing, words.total, words.inDays(1), words.inDays(2),
            words.costOn(day), words.fine(money, more: money, than: day, estimate: true),
        ] + [0, 1, 2].map { number in words.counts { _ in number } } + changes.map(words.verb)
    }

    @Test("are of one language", arguments: Language.allCases)
    func language(language: Language) {
        for text in Self.explanation(language) + Self.forecast(language) {
            let foreign = Prose.foreignWords(in: text, language)
            #expect(foreign.isEmpty, "\(text): \(foreign)")
            #expect(!text.isEmpty && !text.contains("{") && !text.contains("  "), "\(text)")
        }
    }

    @Test("are translated")
    func translated() {
        for (english, spanish) in zip(
            Self.explanation(.en) + Self.forecast(.en), Self.explanation(.es) + Self.forecast(.es))
        {
            #expect(english != spanish)
        }
    }

    @Test("a change is told with the severity that it comes from")
    func verbs() throws {
        let identity = Finding.Identity(rule: .travelHold, personID: "E1", recordID: "E1")
        func verb(_ before: Severity?, _ now: Severity?, _ language: Language) throws -> String {
            let change = try #require(FindingChange(identity: identity, before: before, now: now))
            return ForecastWords(language).verb(change)
        }
        #expect(try verb(nil, .high, .en) == "begins")
        #expect(try verb(.high, .critical, .en) == "escalates, was high")
        #expect(try verb(.high, .warning, .es) == "se atenúa, era alto")
        #expect(try verb(.info, nil, .es) == "termina")
        #expect(FindingChange(identity: identity, before: .high, now: .high) == nil)
        #expect(FindingChange(identity: identity, before: nil, now: nil) == nil)
    }
}
