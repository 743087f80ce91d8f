import CivilCalendar
import Foundation
import Mobility
import MobilityStore
import TestSupport
import Testing

/// What people do to the records between two nights.
struct NightEdits {
    private let tool: Tool
    private var number = 0

    init(_ tool: Tool) { self.tool = tool }

    /// One change or none, before the night of a day.
    mutating func edit(before night: Day, _ random: inout SeededRandom) throws {
        number += 1
        let repository = try tool.repository()
        let author = Author(actor: "rquispe", command: "test", at: Moment(startOf: night).description)
        let people = try repository.findings(on: night).compactMap(\.personID)
        guard let id = people.randomElement(using: &random),
            var person = try repository.record(.people, id: id) as? Person
        else { return }
        switch Int.random(in: 0..<10, using: &random) {
        case 0:
            person.employmentEnd = max(night, person.employmentStart ?? night)
            if person.kind == .employee { try repository.apply([.put(person)], by: author) }
        case 1:
            // A new address is a new recipient.
            person.email = "p\(number)@mineraqori.example"
            try repository.apply([.put(person)], by: author)
        case 2:
            for case var outage as Outage in try repository.records(.outages) where outage.endedOn == nil {
                outage.endedOn = max(night, outage.beganOn)
                try repository.apply([.put(outage)], by: author)
            }
        case 3:
            try add(
                "outages", "outage_id,portal,procedures,began_on,source",
                "O-\(number),agencia-digital,renewal,\(night),Notice")
        case 4:
            try add(
                "trips", "trip_id,person_id,departs_on,returns_on,destination",
                "T-N\(number),\(id),\(night + 9),\(night + 20),CHL")
        case 5, 6:
            for case let permit as Permit in try repository.records(.permits) where permit.personID == id {
                try add(
                    "filings", "filing_id,person_id,procedure,permit_id,filed_on,expediente_no",
                    "F-N\(number),\(id),renewal,\(permit.permitID),\(night - 1),LM26\(600_000 + number)")
                break
            }
        default: break
        }
    }

    private func add(_ file: String, _ header: String, _ row: String) throws {
        let folder = "edit-\(number)"
        try tool.folder.write("\(folder)/\(file).csv", "\(header)\n\(row)\n")
        // What the program refuses, as a second filing for the same permit may be, is no edit.
        try tool.run("import", tool.folder.path(folder))
    }
}
