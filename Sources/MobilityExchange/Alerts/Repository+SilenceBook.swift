import CivilCalendar
import Mobility
import MobilityAlerts
import MobilityStore

extension Repository {
    /// Which findings are silenced or acknowledged on a day.
    func silenceBook(on day: Day) throws(StoreError) -> SilenceBook {
        let silences = try silences()
        return SilenceBook(silences, on: day, findings: try acknowledged(by: silences, on: day))
    }

    /// The findings of all days of those about whom there are acknowledgements in force.
    func acknowledged(by silences: [Silence], on day: Day) throws(StoreError) -> [Finding] {
        let acknowledgements = silences.filter { $0.kind == .acknowledge && $0.isInForce(on: day) }
        var findings: [Finding] = []
        for person in Set(acknowledgements.compactMap(\.personID)).sorted() {
            findings += try self.findings(of: person)
        }
        return findings
    }
}
