import CivilCalendar

/// Finds ranges that contain a day by searches in an index, as many as there are levels in a tree over all days,
/// whatever the length and the number of the ranges: the relational interval tree (Kriegel, Pötke, Seidl, "Managing
/// intervals efficiently in object-relational databases", VLDB 2000).
///
/// Days are numbered from 1 (0001-01-01). They are the nodes of a binary tree: odd numbers are the leaves, and a number
/// divisible by 2ⁿ and no higher power of two stands n levels above them. A range is kept at the highest node that it
/// contains, its anchor; where no end is known that is the root, beyond all days. All ranges that contain a day have that
/// day or one of the nodes above it as their anchor.
///
/// Anchors are told as numbers of days since 1970-01-01, since the root lies beyond the last day that can be written.
enum AnchorDay {
    /// What makes 0001-01-01 number 1.
    private static let shift = 719_163
    /// The numbers through 9999-12-31 take 22 binary digits; the root is the next power of two.
    private static let root = 1 << 22

    /// The anchor of a range.
    static func anchor(from first: Day, through last: Day) -> Int {
        let (low, high) = (number(first), last == .latest ? root : number(last))
        // The highest digit in which the number before the range differs from its last one stands at 1 in the anchor,
        // and nothing but zeros behind it.
        let differing = (low - 1) ^ high
        let digit = Int.bitWidth - 1 - differing.leadingZeroBitCount
        return ((high >> digit) << digit) - shift
    }

    /// The anchors before a day that ranges which contain it can have.
    static func anchors(before day: Day) -> [Int] { above(day).filter { $0 < day.number } }

    /// The anchors after a day that ranges which contain it can have.
    static func anchors(after day: Day) -> [Int] { above(day).filter { $0 > day.number } }

    /// The nodes above a day, from the lowest one on.
    private static func above(_ day: Day) -> [Int] {
        let number = number(day)
        var nodes: [Int] = []
        for level in number.trailingZeroBitCount..<root.trailingZeroBitCount {
            let node = (number >> (level + 1)) << (level + 1) | 1 << level
            if node != number { nodes.append(node - shift) }
        }
        return nodes + [root - shift]
    }

    private static func number(_ day: Day) -> Int { Int(day.number) + shift }
}
