import CivilCalendar
import Mobility
import Testing

/// What is not right with the fields of a record is named by its column.
@Suite struct FieldCursorTests {
    private static let fields: [FieldValue] = [
        .text("P1"), .text("E1"), .text("resident_worker"), .day(Day(number: 20_000)), .empty, .empty, .empty, .empty,
    ]

    @Test(arguments: 0..<8) func aMissingValueIsNamedByItsColumn(position: Int) {
        var fields = Self.fields
        fields[position] = .empty
        let column = Permit.columns[position]
        if column.required {
            #expect(throws: RecordError.missing(column: column.name)) { try Permit(fields: fields) }
        } else {
            #expect(throws: Never.self) { try Permit(fields: fields) }
        }
    }

    @Test(arguments: 0..<8) func anotherTypeIsNamedByItsColumn(position: Int) {
        var fields = Self.fields
        fields[position] = .list(["x"])
        #expect(throws: RecordError.unexpectedValue(column: Permit.columns[position].name)) {
            try Permit(fields: fields)
        }
    }
}
