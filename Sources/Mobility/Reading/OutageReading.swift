public import CivilCalendar

extension Outage {
    /// The days down; nil if it ends before it begins.
    public var days: DayRange? { DayRange(beganOn, through: endedOn) }

    /// Whether it blocks a service for a status.
    public func blocks(_ service: PortalService, for visaType: VisaType) -> Bool {
        procedures.contains(service) && (visaTypes.isEmpty || visaTypes.contains(visaType))
    }
}
