import Mobility

/// Evaluates families on all cores while more of them are read, and hands over what is found in the order in which the
/// families came. Reading and writing stay with the caller's thread, to whom the database belongs.
struct FamilyEvaluation {
    private static let batchSize = 64
    /// Enough for the other cores to have something to do while this one does some of it, and few enough to hold.
    private static let batchesAtHand = 24

    let evaluation: Evaluation

    /// Evaluates all families of a stream.
    /// - Parameters:
    ///   - prepare: makes of the ranges that were found what is handed over; on any core.
    ///   - body: takes what was made of some families, and who they are.
    func forEachBatch<Found: Sendable>(
        of stream: FamilyStream, preparing prepare: @escaping @Sendable ([FindingRange]) -> Found,
        _ body: (Found, [Family]) throws -> Void
    ) throws {
        var families: [Family] = []
        var atHand: [(task: SharedTask<Found>, families: [Family])] = []
        func handOverFirst() throws {
            let (task, families) = atHand.removeFirst()
            try body(task.result, families)
        }
        func submit() throws {
            let task = SharedTask.begun { [families, evaluation] in prepare(evaluation.ranges(for: families)) }
            atHand.append((task, families))
            families.removeAll(keepingCapacity: true)
            // Where the others have enough to do, this core does what nobody has begun.
            if atHand.count == FamilyEvaluation.batchesAtHand { task.run() }
            while atHand.first?.task.isDone ?? false { try handOverFirst() }
            if atHand.count == FamilyEvaluation.batchesAtHand { try handOverFirst() }
        }
        try stream.forEach { family in
            families.append(family)
            if families.count == FamilyEvaluation.batchSize { try submit() }
        }
        if !families.isEmpty { try submit() }
        while !atHand.isEmpty { try handOverFirst() }
    }
}
