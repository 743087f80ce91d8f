import Mobility
import Testing

@testable import MobilityExchange

@Suite("What columns and kinds mean")
struct ColumnWordsTests {
    /// The kinds that an export for a person holds.
    private static let kinds = RecordKind.allCases.filter { ![.employers, .outages, .reliefMeasures].contains($0) }

    @Test("is said in both languages", arguments: kinds)
    func columnWords(_ kind: RecordKind) {
        for column in kind.columns {
            let words = ColumnWords.words(for: column.name)
            #expect(words != nil, "\(column.name)")
            #expect(words?.en != words?.es && words?.en.isEmpty == false && words?.es.isEmpty == false)
        }
    }

    @Test("of a kind is said in both languages", arguments: RecordKind.allCases)
    func kindWords(_ kind: RecordKind) {
        let words = KindWords.words(for: kind)
        #expect(words.en != words.es && !words.en.isEmpty && !words.es.isEmpty)
    }
}
