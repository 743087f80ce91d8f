/// What a plan costs, in the order in which plans are compared: first how many deadlines are missed, then the fines at
/// most.
struct BacklogCost: Comparable {
    /// How many filings come after the last lawful day, or after the last day before a trip. One that misses both counts
    /// twice.
    var missed: Int
    /// The fines at most, in millionths of céntimos.
    var fine: Int

    static func < (left: BacklogCost, right: BacklogCost) -> Bool {
        (left.missed, left.fine) < (right.missed, right.fine)
    }
}
