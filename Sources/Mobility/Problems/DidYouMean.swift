/// Finds what somebody probably meant.
public enum DidYouMean {
    /// The only candidate that the text is the beginning of; else the nearest one, if it is near enough to be meant: at most
    /// a third of its letters differ.
    public static func suggestion(for text: String, among candidates: some Sequence<String>) -> String? {
        let candidates = Array(candidates)
        let lowered = text.lowercased()
        let begun = lowered.count < shortestBeginning ? [] : candidates.filter { $0.lowercased().hasPrefix(lowered) }
        if begun.count == 1 { return begun[0] }
        let wanted = Array(lowered.unicodeScalars.prefix(64))
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased().unicodeScalars)
            let limit = max(1, max(wanted.count, letters.count) / 3)
            guard abs(wanted.count - letters.count) <= limit else { continue }
            let distance = distance(wanted, letters)
            guard distance <= limit else { continue }
            if let found = best, (found.distance, found.candidate) <= (distance, candidate) { continue }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    /// What is shorter begins too much.
    private static let shortestBeginning = 4

    /// How many letters have to be put in, taken out, replaced or swapped with their neighbour.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}
