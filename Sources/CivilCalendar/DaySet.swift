/// A set of days, kept as ascending ranges with gaps between them. The language in which rules are written: what the
/// law says of a day becomes unions, intersections and differences of such sets.
@frozen
public struct DaySet: Hashable, Sendable {
    // Most sets hold one range or none. These take no memory of their own, and rules make many of them.
    @usableFromInline var first: DayRange?
    @usableFromInline var rest: [DayRange] = []

    /// No day.
    public static let none = DaySet()
    /// Every day.
    public static let always = DaySet(.always)

    /// No day.
    @inlinable
    public init() { first = nil }

    /// The days of one range; nil stands for none.
    @inlinable
    public init(_ range: DayRange?) { first = range }

    /// The days of any of the ranges, in whatever order they come.
    @inlinable
    public init(_ unordered: some Sequence<DayRange>) {
        self.init()
        var ranges = unordered.makeIterator()
        while let range = ranges.next() {
            if let last = rest.last ?? first, range.start < last.start {
                // Out of order: what has come so far and what is still to come is sorted first.
                let all = Array(self.ranges) + [range] + Array(IteratorSequence(ranges))
                self.init()
                for range in all.sorted(by: { $0.start < $1.start }) { join(range) }
                return
            }
            join(range)
        }
    }

    /// Whether it holds no day.
    @inlinable
    public var isEmpty: Bool { first == nil }

    /// Whether the day is in the set.
    @inlinable
    public func contains(_ day: Day) -> Bool { range(containing: day) != nil }

    /// The unbroken run of days around this one; nil if the day is not in the set.
    @inlinable
    public func range(containing day: Day) -> DayRange? { ranges.first { $0.contains(day) } }

    /// Adds a range that lies behind all others, with a gap in between.
    @inlinable
    mutating func append(_ range: DayRange) {
        if first == nil { first = range } else { rest.append(range) }
    }

    /// Adds a range that begins no earlier than the last one.
    @inlinable
    mutating func join(_ range: DayRange) {
        guard let last = rest.last ?? first else { return append(range) }
        guard let lastEnd = last.end else { return }
        if range.start > lastEnd { return append(range) }
        guard range.end.map({ $0 > lastEnd }) ?? true, let joined = DayRange(from: last.start, before: range.end)
        else { return }
        if rest.isEmpty { first = joined } else { rest[rest.count - 1] = joined }
    }
}

extension DaySet {
    /// The ranges of a set, ascending, never touching one another.
    @frozen
    public struct Ranges: RandomAccessCollection, Sendable {
        @usableFromInline let days: DaySet

        @inlinable
        init(days: DaySet) { self.days = days }

        @inlinable public var startIndex: Int { 0 }
        @inlinable public var endIndex: Int { days.first == nil ? 0 : days.rest.count + 1 }

        @inlinable
        public subscript(index: Int) -> DayRange {
            guard index == 0, let first = days.first else { return days.rest[index - 1] }
            return first
        }
    }

    /// The ranges, ascending, never touching one another.
    @inlinable public var ranges: Ranges { Ranges(days: self) }

    /// The days of either set.
    public func union(_ other: DaySet) -> DaySet {
        if isEmpty { return other }
        if other.isEmpty { return self }
        var result = DaySet()
        var (left, right) = (0, 0)
        while left < ranges.count || right < other.ranges.count {
            let takesLeft =
                right == other.ranges.count
                || (left < ranges.count && ranges[left].start <= other.ranges[right].start)
            result.join(takesLeft ? ranges[left] : other.ranges[right])
            if takesLeft { left += 1 } else { right += 1 }
        }
        return result
    }

    /// The days of both sets. Linear in the number of ranges.
    public func intersection(_ other: DaySet) -> DaySet {
        var result = DaySet()
        var (left, right) = (0, 0)
        while left < ranges.count, right < other.ranges.count {
            let (a, b) = (ranges[left], other.ranges[right])
            if let common = a.intersection(b) { result.append(common) }
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
    @inlinable
    public func intersection(_ range: DayRange?) -> DaySet {
        guard let range, let first else { return .init() }
        return rest.isEmpty ? DaySet(first.intersection(range)) : intersection(DaySet(range))
    }

    /// The days of this set that are not in the other. Linear in the number of ranges.
    public func subtracting(_ other: DaySet) -> DaySet {
        if isEmpty || other.isEmpty { return self }
        if other.rest.isEmpty { return subtracting(other.first) }
        return intersection(other.complement)
    }

    /// The days of this set that are not in the range; nil stands for none.
    public func subtracting(_ range: DayRange?) -> DaySet {
        guard let range else { return self }
        if rest.isEmpty, let first {
            // One range less another: what lies before that and what lies behind it.
            var result = DaySet(DayRange(from: first.start, before: Day.earlier(first.end, range.start)))
            if let start = range.end, let after = first.intersection(.from(start)) { result.append(after) }
            return result
        }
        return intersection(DaySet(range).complement)
    }

    /// All other days.
    public var complement: DaySet {
        var result = DaySet()
        var next: Day? = .earliest
        for range in ranges {
            guard let start = next else { break }
            if let gap = DayRange(from: start, before: range.start) { result.append(gap) }
            next = range.end
        }
        if let start = next { result.append(.from(start)) }
        return result
    }

    /// How many days of the set lie in the range, which must have an end to be counted; 0 for one without.
    public func count(in range: DayRange?) -> Int {
        guard let range, range.end != nil else { return 0 }
        return intersection(range).dayCount ?? 0
    }

    /// The days from the first through the last one, gaps included; nil for none.
    public var hull: DayRange? {
        first.flatMap { DayRange(from: $0.start, before: rest.isEmpty ? $0.end : rest[rest.count - 1].end) }
    }

    /// How many days there are; nil if they never end.
    public var dayCount: Int? {
        var count = 0
        for range in ranges {
            guard let end = range.end else { return nil }
            count += end - range.start
        }
        return count
    }
}
