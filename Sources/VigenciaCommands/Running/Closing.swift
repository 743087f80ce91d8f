import CivilCalendar
import Mobility
import MobilityStore

/// Ends the records that a complete import no longer holds. Nothing is removed: a person's employment ends, an outage is
/// over. Records of other kinds have no end that a missing row could stand for and stay as they are.
struct Closing {
    /// What to store.
    let changes: [RecordChange]
    /// The records that are closed by that.
    var closed: Set<RecordReference> { Set(changes.map(\.reference)) }

    /// Closes what is still open, with `day` as its last day.
    init(of absent: [RecordReference], on day: Day, _ stored: StoredSnapshot) throws {
        changes = try absent.compactMap { reference in
            switch try stored.record(reference.kind, id: reference.id) {
            case var person as Person where person.employmentEnd == nil:
                person.employmentEnd = max(day, person.employmentStart ?? day)
                return .put(person)
            case var outage as Outage where outage.endedOn == nil:
                outage.endedOn = max(day, outage.beganOn)
                return .put(outage)
            default: return nil
            }
        }
    }
}
