/// A set of days, kept as ascending ranges with gaps between them. The language in which rules are written: what the
/// law says of a day becomes unions, intersections and differences of such sets.
public struct DaySet: Hashable, Sendable {
    /// The ranges, ascending, never touching one another.
    public private(set) var ranges: [DayRange]

    /// No day.
    public static let none = DaySet()
    /// Every day.
    public static let always = DaySet(.always)

    /// No day.
    public init() { ranges = [] }

    /// The days of one range; nil stands for none.
    public init(_ range: DayRange?) { ranges = range.map { [$0] } ?? [] }

    /// The days of any of the ranges, in whatever order they come.
    public init(_ unordered: some Sequence<DayRange>) {
        ranges = []
        for range in unordered.sorted(by: { $0.start < $1.start }) {
            guard let last = ranges.last else {
                ranges.append(range)
                continue
            }
            guard let lastEnd = last.end else { break }
            if range.start > lastEnd {
                ranges.append(range)
            } else if range.end.map({ $0 > lastEnd }) ?? true,
                let joined = DayRange(from: last.start, before: range.end)
            {
                ranges[ranges.count - 1] = joined
            }
        }
    }

    /// Whether it holds no day.
    public var isEmpty: Bool { ranges.isEmpty }

    /// Whether the day is in the set.
    public func contains(_ day: Day) -> Bool { range(containing: day) != nil }

    /// The unbroken run of days around this one; nil if the day is not in the set.
    public func range(containing day: Day) -> DayRange? { ranges.first { $0.contains(day) } }

    /// The days of either set.
    public func union(_ other: DaySet) -> DaySet {
        if isEmpty { return other }
        if other.isEmpty { return self }
        return DaySet(ranges + other.ranges)
    }

    /// The days of both sets. Linear in the number of ranges.
    public func intersection(_ other: DaySet) -> DaySet {
        var result = DaySet()
        var (left, right) = (0, 0)
        while left < ranges.count, right < other.ranges.count {
            let (a, b) = (ranges[left], other.ranges[right])
            if let common = a.intersection(b) { result.ranges.append(common) }
            switch (a.end, b.end) {
            case (nil, nil): return result
            case (nil, _): right += 1
            case (_, nil): left += 1
            case (let aEnd?, let bEnd?): if aEnd <= bEnd { left += 1 } else { right += 1 }
            }
        }
        return result
    }

    /// The days of the set that lie in the range; nil stands for none.
    public func intersection(_ range: DayRange?) -> DaySet { intersection(DaySet(range)) }

    /// The days of this set that are not in the other.
    public func subtracting(_ other: DaySet) -> DaySet {
        other.isEmpty ? self : intersection(other.complement)
    }

    /// The days of this set that are not in the range; nil stands for none.
    public func subtracting(_ range: DayRange?) -> DaySet { subtracting(DaySet(range)) }

    /// All other days.
    public var complement: DaySet {
        var result = DaySet()
        var next: Day? = .earliest
        for range in ranges {
            guard let start = next else { break }
            if let gap = DayRange(from: start, before: range.start) { result.ranges.append(gap) }
            next = range.end
        }
        if let start = next { result.ranges.append(.from(start)) }
        return result
    }

    /// How many days of the set lie in the range, which must have an end to be counted; 0 for one without.
    public func count(in range: DayRange?) -> Int {
        guard let range, range.end != nil else { return 0 }
        return intersection(range).ranges.reduce(0) { sum, part in
            part.end.map { sum + ($0 - part.start) } ?? sum
        }
    }
}
