import CivilCalendar
import Mobility
import MobilityStore

extension Repository {
    /// An outage by its id.
    func outage(_ id: String, _ language: Language) throws -> Outage {
        guard let outage = try record(.outages, id: id) as? Outage else {
            throw CommandFailure.unknown(id, among: try ids(.outages), language)
        }
        return outage
    }

    /// Whom an outage affects on a day.
    func impact(of outage: Outage, on day: Day) throws -> OutageImpact {
        OutageImpact(
            of: outage, on: day, findings: try findings(on: day), evidence: try evidence(ofOutage: outage.outageID),
            policy: policy)
    }
}
