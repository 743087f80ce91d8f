import CivilCalendar
import Mobility

extension RandomRecords {
    mutating func makeStays(_ personID: String, _ own: [Permit]) throws {
        for _ in 0..<source.one(of: [0, 0, 0, 0, 1, 1, 2]) {
            try makeStay(personID, own, enteredOn: days.any(&source))
        }
        guard source.chance(20) else { return }
        // One visit after the other, so that the windows in which they are counted begin and end.
        let first = source.chance(50) ? days.any(&source) : days.keep(start + source.number(-100...600))
        var enteredOn = first
        for _ in 0..<source.number(2...7) {
            let exitedOn = try makeStay(personID, own, enteredOn: enteredOn)
            enteredOn = days.keep(nextEntry(first, enteredOn, exitedOn))
        }
    }

    /// Soon after the exit, at the end of a window, or before the exit.
    private mutating func nextEntry(_ first: Day, _ enteredOn: Day, _ exitedOn: Day) -> Day {
        switch source.number(0...9) {
        case 0, 1: first + source.one(of: [179, 180, 181, 359, 360, 361])
        case 2: first + source.one(of: [364, 365, 366])
        case 3: enteredOn + source.one(of: [0, 1, 10, 179, 180, 181])
        default: exitedOn + source.one(of: [0, 0, 1, 2, 5, 10, 20, 30, 60, 90])
        }
    }

    /// Makes a stay and gives the day of its exit, or what it would be.
    @discardableResult
    private mutating func makeStay(_ personID: String, _ own: [Permit], enteredOn: Day) throws -> Day {
        let granted = source.one(of: [0, 5, 14, 15, 30, 30, 60, 90, 90, 90, 183])
        let nearEnd = days.keep(enteredOn + max(granted + source.one(of: [-15, -14, -2, -1, 0, 1, 2, 20]), 0))
        let exitedOn = source.chance(60) ? nearEnd : days.after(enteredOn, &source)
        try add(
            Stay.self,
            [
                "stay_id": .text(id("S")), "person_id": .text(personID),
                "visa_type": .code(source.one(of: [VisaType.tourist, .businessVisitor])),
                "entered_on": .day(enteredOn), "days_granted": .integer(granted),
                "exited_on": source.chance(75) ? .day(exitedOn) : .empty,
            ])
        for _ in 0..<source.one(of: [0, 0, 1, 1, 2]) {
            try makeFilingOfStay(personID, own, enteredOn, granted)
        }
        if source.chance(15) { try makePermitOfStay(personID, enteredOn, granted) }
        return exitedOn
    }

    /// Filed about when it just stops the clock, or just doesn't.
    private mutating func makeFilingOfStay(
        _ personID: String, _ own: [Permit], _ enteredOn: Day, _ granted: Int
    ) throws {
        let filedOn = enteredOn + source.one(of: [-1, 0, 1, 10, granted - 10, granted - 1, granted, granted + 1])
        let replaced = source.chance(25) ? own.randomElement(using: &source)?.permitID : nil
        let outcome = source.one(of: [Outcome.pending, .approved, .denied, .denied, .denied, .withdrawn, .void])
        try makeFiling(
            personID, source.one(of: [.initial, .initial, .changeOfStatus, .changeOfStatus, .card]), replaced,
            days.keep(filedOn), outcome)
    }

    /// A residence that begins about when it just stops the clock, or while a filing does.
    private mutating func makePermitOfStay(_ personID: String, _ enteredOn: Day, _ granted: Int) throws {
        var from = enteredOn + source.one(of: [-1, 0, 1, granted - 1, granted, granted + 1])
        if let decidedOn = decisions.last, source.chance(40) { from = decidedOn + source.number(-1...1) }
        let until = days.keep(from + source.one(of: [30, 90, 364]))
        permits.append(
            try add(
                Permit.self,
                [
                    "permit_id": .text(id("P")), "person_id": .text(personID),
                    "visa_type": .code(source.one(of: [VisaType.residentWorker, .temporaryWorker, .permanent])),
                    "valid_from": .day(days.keep(from)), "valid_until": .day(until),
                ]))
    }
}
