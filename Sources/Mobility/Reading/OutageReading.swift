public import CivilCalendar

extension Outage {
    /// The days down; nil if it ends before it begins.
    public var days: DayRange? { DayRange(beganOn, through: endedOn) }

    /// Whether it blocks a service for a status.
    public func blocks(_ service: PortalService, for visaType: VisaType) -> Bool {
        procedures.contains(service) && (visaTypes.isEmpty || visaTypes.contains(visaType))
    }
}

/// An outage of a service, with the days on which it lasted.
final class OutageReading: Sendable {
    let outage: Outage
    let days: DayRange

    private init(_ outage: Outage, _ days: DayRange) {
        self.outage = outage
        self.days = days
    }

    /// The outages of a service that have any days, in their order.
    static func all(_ outages: [Outage], of service: PortalService) -> [OutageReading] {
        outages.compactMap { outage in
            guard outage.procedures.contains(service), let days = outage.days else { return nil }
            return OutageReading(outage, days)
        }
    }

    /// Whether it concerns a status.
    func concerns(_ visaType: VisaType) -> Bool { outage.visaTypes.isEmpty || outage.visaTypes.contains(visaType) }
}
