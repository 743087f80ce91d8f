public import CivilCalendar

/// The relief measures that reach a person: those for everybody, and those to be applied for where an application is
/// recorded, which then hold for their whole window.
public struct ReliefReading: Sendable {
    private let measures: [ReliefMeasure]

    init(measures: [ReliefMeasure], applications: [ReliefApplication]) {
        let appliedFor = Set(applications.map(\.reliefID))
        self.measures = measures.filter { $0.onApplication != true || appliedFor.contains($0.reliefID) }
    }

    /// The measures of an effect that cover a status. Where no status is known, only unrestricted ones do.
    func measures(_ effect: ReliefEffect, for visaType: VisaType?) -> [ReliefMeasure] {
        measures.filter { measure in
            measure.effect == effect
                && (measure.visaTypes.isEmpty || visaType.map(measure.visaTypes.contains) ?? false)
        }
    }

    /// The days inside the windows of such measures.
    func days(_ effect: ReliefEffect, for visaType: VisaType?) -> DaySet {
        DaySet(measures(effect, for: visaType).compactMap(\.window))
    }
}

extension ReliefMeasure {
    /// The days of its window; nil if it ends before it begins.
    public var window: DayRange? { DayRange(from, through: until) }
}
