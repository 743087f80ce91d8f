public import CivilCalendar

/// The relief measures that reach a person: those for everybody, and those to be applied for where an application is
/// recorded, which then hold for their whole window.
public struct ReliefReading: Sendable {
    private let windows: [ReliefWindow]

    init(_ circumstances: Circumstances, applications: [ReliefApplication]) {
        if applications.isEmpty {
            windows = circumstances.unaskedReliefWindows
        } else {
            let appliedFor = Set(applications.map(\.reliefID))
            windows = circumstances.reliefWindows.filter {
                $0.measure.onApplication != true || appliedFor.contains($0.measure.reliefID)
            }
        }
    }

    /// The measures of an effect that cover a status. Where no status is known, only unrestricted ones do.
    func measures(_ effect: ReliefEffect, for visaType: VisaType?) -> [ReliefMeasure] {
        windows.filter { $0.does(effect, for: visaType) }.map(\.measure)
    }

    /// The days inside the windows of such measures.
    func days(_ effect: ReliefEffect, for visaType: VisaType?) -> DaySet {
        DaySet(windows.lazy.filter { $0.does(effect, for: visaType) }.compactMap(\.days))
    }

    /// The last valid day of a permit that would end on this day.
    func extended(_ validUntil: Day, for visaType: VisaType) -> Day {
        var end = validUntil
        for window in windows where window.does(.extendValidity, for: visaType) {
            guard let days = window.days, days.contains(validUntil), let day = window.measure.extendsTo else {
                continue
            }
            // Relief never shortens: a measure that names an earlier day than the permit's own changes nothing.
            end = max(end, day)
        }
        return end
    }
}

/// A relief measure with the days of its window.
final class ReliefWindow: Sendable {
    let measure: ReliefMeasure
    let days: DayRange?

    init(_ measure: ReliefMeasure) {
        self.measure = measure
        days = measure.window
    }

    /// Whether the measure has an effect on a status.
    func does(_ effect: ReliefEffect, for visaType: VisaType?) -> Bool {
        measure.effect == effect
            && (measure.visaTypes.isEmpty || visaType.map(measure.visaTypes.contains) ?? false)
    }
}

extension ReliefMeasure {
    /// The days of its window; nil if it ends before it begins.
    public var window: DayRange? { DayRange(from, through: until) }
}
