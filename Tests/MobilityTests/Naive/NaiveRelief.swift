import CivilCalendar
import Mobility

/// What the text says of relief measures.
enum NaiveRelief {
    /// "A measure covers by the visa type of the permit concerned; where none is known, only unrestricted measures
    /// apply." "A measure to be applied for counts only for a person with a recorded application."
    static func covering(
        _ effect: ReliefEffect, _ type: VisaType?, _ file: PersonFile, _ circumstances: Circumstances
    ) -> [ReliefMeasure] {
        circumstances.reliefMeasures.filter { measure in
            guard measure.effect == effect else { return false }
            if !measure.visaTypes.isEmpty {
                guard let type, measure.visaTypes.contains(type) else { return false }
            }
            guard measure.onApplication == true else { return true }
            return file.reliefApplications.contains { $0.reliefID == measure.reliefID }
        }
    }

    /// From its first through its last day; without a last one it has no end.
    static func window(of measure: ReliefMeasure, contains day: Day) -> Bool {
        measure.from <= day && day <= measure.until ?? .latest
    }

    /// "valid_until, moved to the latest extends_to of the measures whose window contains valid_until"; never earlier.
    static func end(of permit: Permit, _ extensions: [ReliefMeasure]) -> Day {
        guard let validUntil = permit.validUntil else { return .latest }
        var end = validUntil
        for measure in extensions where window(of: measure, contains: validUntil) {
            if let extendsTo = measure.extendsTo, extendsTo > end { end = extendsTo }
        }
        return end
    }

    /// The day that is `count` days after `day`, counting no day of the suspensions and only days that `counted` lets
    /// count; nil where the suspensions never end before that.
    static func term(
        _ count: Int, after day: Day, without suspensions: [ReliefMeasure], counted: (Day) -> Bool = { _ in true }
    ) -> Day? {
        // Whoever suspends without end suspends every later day, so the search is over at the last window's end.
        let ends = suspensions.compactMap(\.until) + suspensions.map(\.from)
        let lastEdge = ends.max() ?? day
        let suspendedForEver = suspensions.contains { $0.until == nil }
        var current = day
        var left = count
        while left > 0 {
            current = current + 1
            if suspensions.contains(where: { window(of: $0, contains: current) }) {
                if suspendedForEver && current > lastEdge { return nil }
            } else if counted(current) {
                left -= 1
            }
        }
        return current
    }
}
