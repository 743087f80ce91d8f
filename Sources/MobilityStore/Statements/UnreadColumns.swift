/// The places of the columns that a statement leaves empty because nobody looks at them. No kind of record has as many as 64.
struct UnreadColumns: Sendable, Equatable {
    private var bits: UInt64 = 0

    /// No such columns.
    static let none = UnreadColumns([])

    init(_ places: [Int]) {
        for place in places where place < UInt64.bitWidth { bits |= 1 << UInt64(place) }
    }

    func contains(_ place: Int) -> Bool { bits & (1 << UInt64(place)) != 0 }
}
