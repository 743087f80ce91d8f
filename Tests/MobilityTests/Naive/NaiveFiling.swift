import CivilCalendar
import Mobility

/// A filing and what the text says of it by itself.
final class NaiveFiling {
    let record: Filing
    let filedOn: Day
    /// The day of the decision; none while the outcome is pending, whatever else is recorded.
    let decidedOn: Day?
    let outcome: Outcome
    let hasFileNumber: Bool

    init(_ record: Filing) {
        self.record = record
        filedOn = record.filedOn
        decidedOn = record.outcome == .pending ? nil : record.decidedOn
        outcome = record.outcome
        hasFileNumber = NaiveFiling.isFileNumber(record.expedienteNo ?? "")
    }

    /// Two capital letters and nine digits.
    private static func isFileNumber(_ text: String) -> Bool {
        text.count == 11 && text.prefix(2).allSatisfy { "A"..."Z" ~= $0 }
            && text.dropFirst(2).allSatisfy { "0"..."9" ~= $0 }
    }

    func isDecided(by day: Day) -> Bool {
        guard let decidedOn else { return false }
        return decidedOn <= day
    }

    /// "filed_on ≤ D and not decided by D."
    func isPending(on day: Day) -> Bool { filedOn <= day && !isDecided(by: day) }

    /// "filed_on ≤ D, and not (outcome withdrawn, void or denied, and decided_on ≤ D)."
    func counts(on day: Day) -> Bool {
        guard filedOn <= day else { return false }
        switch outcome {
        case .withdrawn, .void, .denied: return !isDecided(by: day)
        case .pending, .approved: return true
        }
    }

    func isDenied(by day: Day) -> Bool { outcome == .denied && isDecided(by: day) }

    /// A filing whose decision bears an earlier day than its filing is approved from its filing on.
    func isApproved(on day: Day) -> Bool { outcome == .approved && filedOn <= day && isDecided(by: day) }

    /// "Procedure renewal or change_of_status and its permit_id."
    func names(_ permitID: String) -> Bool {
        (record.procedure == .renewal || record.procedure == .changeOfStatus) && record.permitID == permitID
    }
}
