import CivilCalendar
import Mobility

/// A permit with what the text derives from the records alone, whatever day is asked.
final class NaivePermit {
    let record: Permit
    let permitID: String
    let type: VisaType
    let validFrom: Day
    /// `Day.latest` for a permit that never ends.
    let end: Day
    /// The filings that name it, in order of filed_on, then of id.
    let naming: [NaiveFiling]
    /// L: "the permit's end; then, in order of filed_on, each denied filing that names it and was filed by L so far
    /// moves L to decided_on + 15, if later".
    let lawfulThrough: Day
    /// "The earliest-starting other permit of the person that ends later." Known once all permits are.
    var successor: NaivePermit?
    var fine: NaiveFine?

    init(_ record: Permit, end: Day, filings: [NaiveFiling]) {
        self.record = record
        self.end = end
        permitID = record.permitID
        type = record.visaType
        validFrom = record.validFrom
        naming = filings.filter { $0.names(record.permitID) }
        var lawful = end
        for filing in naming where filing.outcome == .denied && filing.filedOn <= lawful {
            if let decidedOn = filing.decidedOn { lawful = max(lawful, decidedOn + 15) }
        }
        lawfulThrough = lawful
    }

    /// "permanent and rentier never have renewal findings"; nor has what never ends.
    var isRenewable: Bool { type != .permanent && type != .rentier && end != .latest }

    /// "Some filing that names the permit counts on D."
    func isFiled(on day: Day) -> Bool { naming.contains { $0.counts(on: day) } }

    func isInForce(on day: Day) -> Bool { validFrom <= day && day <= end }

    /// "D ≥ valid_from, and not (taken over) and not (followed without a gap and without a filing)."
    func isFlagged(on day: Day) -> Bool {
        guard day >= validFrom else { return false }
        guard let successor else { return true }
        var takenOver = successor.validFrom
        if let standing = naming.first(where: { $0.outcome == .pending || $0.outcome == .approved }),
            standing.filedOn > lawfulThrough
        {
            takenOver = max(takenOver, standing.filedOn)
        }
        if day >= takenOver { return false }
        return !(naming.isEmpty && successor.validFrom <= lawfulThrough + 1)
    }

    /// "The window opens at end − 60 days (before July 2019: end − 30; so at the earlier of end − 30 and the later of
    /// end − 60 and 2019-07-01)."
    lazy var opening: Day = {
        let july2019 = Day(year: 2019, month: 7, day: 1) ?? .earliest
        return min(end - 30, max(end - 60, july2019))
    }()
}
