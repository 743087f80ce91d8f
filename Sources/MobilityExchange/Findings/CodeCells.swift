import Mobility

/// The cells of severity and rule, which come together in every row: made once for each pair of them.
struct CodeCells: Sendable {
    /// Room for the longest pair, with how many bytes it has before it and what stands between.
    private static let room = 2 + longest(Severity.codes) + longest(RuleID.codes)
    private static let rules = (RuleID.allCases.map(\.slot).max() ?? 0) + 1

    private let bytes: [UInt8]

    init(separator: UInt8) {
        let severities = (Severity.allCases.map(\.slot).max() ?? 0) + 1
        var bytes = [UInt8](repeating: 0, count: severities * CodeCells.rules * CodeCells.room)
        for severity in Severity.allCases {
            for rule in RuleID.allCases {
                let cells = Array(severity.rawValue.utf8) + [separator] + Array(rule.rawValue.utf8)
                let place = CodeCells.place(severity, rule)
                bytes[place] = UInt8(cells.count)
                bytes.replaceSubrange(place + 1..<place + 1 + cells.count, with: cells)
            }
        }
        self.bytes = bytes
    }

    /// Hands over the two cells of a range with what stands between them.
    func of(_ range: FindingRange, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            let place = CodeCells.place(range.severity, range.rule)
            body(UnsafeBufferPointer(rebasing: bytes[place + 1..<place + 1 + Int(bytes[place])]))
        }
    }

    private static func longest(_ codes: [String]) -> Int { codes.map(\.utf8.count).max() ?? 0 }

    private static func place(_ severity: Severity, _ rule: RuleID) -> Int {
        (severity.slot * rules + rule.slot) * room
    }
}
