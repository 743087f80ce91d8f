public import CivilCalendar

/// The relief measures that reach a person: those for everybody, and those to be applied for where an application is
/// recorded, which then hold for their whole window.
public struct ReliefReading: Sendable {
    private let measures: [ReliefMeasure]

    init(measures: [ReliefMeasure], applications: [ReliefApplication]) {
        guard measures.contains(where: { $0.onApplication == true }) else {
            self.measures = measures
            return
        }
        let appliedFor = Set(applications.map(\.reliefID))
        self.measures = measures.filter { $0.onApplication != true || appliedFor.contains($0.reliefID) }
    }

    /// The measures of an effect that cover a status. Where no status is known, only unrestricted ones do.
    func measures(_ effect: ReliefEffect, for visaType: VisaType?) -> [ReliefMeasure] {
        measures.filter { $0.does(effect, for: visaType) }
    }

    /// The days inside the windows of such measures.
    func days(_ effect: ReliefEffect, for visaType: VisaType?) -> DaySet {
        DaySet(measures.lazy.filter { $0.does(effect, for: visaType) }.compactMap(\.window))
    }
}

extension ReliefMeasure {
    fileprivate func does(_ effect: ReliefEffect, for visaType: VisaType?) -> Bool {
        self.effect == effect && (visaTypes.isEmpty || visaType.map(visaTypes.contains) ?? false)
    }

    /// The days of its window; nil if it ends before it begins.
    public var window: DayRange? { DayRange(from, through: until) }
}
