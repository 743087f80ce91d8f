import CivilCalendar

/// Finds ranges that contain a day by searches in an index, as many as there are levels in a tree over all days,
/// whatever the length and the number of the ranges: the relational interval tree (Kriegel, Pötke, Seidl, "Managing
/// intervals efficiently in object-relational databases", VLDB 2000).
///
/// Days are numbered from 1 (0001-01-01). They are the nodes of a binary tree: odd numbers are the leaves, and a number
/// divisible by 2ⁿ and no higher power of two stands n levels above them. A range is kept at the highest node that it
/// contains, its anchor. All ranges that contain a day have that day or one of the nodes above it as their anchor.
enum AnchorDay {
    /// What makes 0001-01-01 number 1.
    private static let shift = 719_163
    /// The day numbers through 9999-12-31 take 22 binary digits.
    private static let levels = 22

    /// The anchor of a range.
    static func anchor(from first: Day, through last: Day) -> Day {
        let (low, high) = (Int(first.number) + shift, Int(last.number) + shift)
        // The highest digit in which the number before the range differs from its last one stands at 1 in the anchor,
        // and nothing but zeros behind it.
        let differing = (low - 1) ^ high
        let digit = Int.bitWidth - 1 - differing.leadingZeroBitCount
        return Day(number: ((high >> digit) << digit) - shift)
    }

    /// The anchors that a range can have which contains the day: those on or before it, and those after it. These may
    /// lie beyond the last day that can be written, so they are numbers.
    static func anchors(containing day: Day) -> (upTo: [Int], after: [Int]) {
        let number = Int(day.number) + shift
        var (upTo, after): ([Int], [Int]) = ([], [])
        for level in number.trailingZeroBitCount..<levels {
            let anchor = (number >> (level + 1)) << (level + 1) | 1 << level
            if anchor <= number { upTo.append(anchor - shift) } else { after.append(anchor - shift) }
        }
        return (upTo, after)
    }
}
