import Mobility
import Testing

/// Codes are found by their bytes, and nothing else is.
@Suite struct CodeNamesTests {
    private static let lists: [(names: CodeNames, codes: [String])] = [
        (PersonKind.names, PersonKind.codes), (Relationship.names, Relationship.codes),
        (Language.names, Language.codes),
        (DocumentType.names, DocumentType.codes), (Procedure.names, Procedure.codes), (Outcome.names, Outcome.codes),
        (FilingEventKind.names, FilingEventKind.codes), (EvidenceKind.names, EvidenceKind.codes),
        (ReliefEffect.names, ReliefEffect.codes), (PaymentConcept.names, PaymentConcept.codes),
        (VisaType.names, VisaType.codes),
    ]

    private static func place(of text: String, _ names: CodeNames) -> Int? {
        var text = text
        return text.withUTF8(names.place)
    }

    @Test(arguments: lists.indices) func everyCodeIsFoundInItsPlace(list: Int) {
        let (names, codes) = Self.lists[list]
        #expect(codes.map { Self.place(of: $0, names) } == Array(codes.indices))
    }

    /// Each code with one byte more, less or changed, wherever it is.
    @Test(arguments: lists.indices) func whatDiffersByAByteIsNotFound(list: Int) {
        let (names, codes) = Self.lists[list]
        for code in codes {
            let bytes = Array(code.utf8)
            for index in bytes.indices {
                var (changed, shorter, longer) = (bytes, bytes, bytes)
                changed[index] ^= 1
                shorter.remove(at: index)
                longer.insert(UInt8(ascii: "x"), at: index)
                for other in [changed, shorter, longer] where !codes.contains(String(decoding: other, as: UTF8.self)) {
                    #expect(other.withUnsafeBufferPointer(names.place) == nil, "\(code) at \(index)")
                }
            }
        }
        #expect(Self.place(of: "", names) == nil)
    }
}
