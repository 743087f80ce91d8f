public import CivilCalendar
import Mobility
public import MobilityAlerts
public import MobilityStore

extension Repository {
    /// The silences and acknowledgements that are in force on a day, in order of their numbers.
    public func silencesInForce(on day: Day) throws(StoreError) -> [Silence] { try silenceBook(on: day).inForce }

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
