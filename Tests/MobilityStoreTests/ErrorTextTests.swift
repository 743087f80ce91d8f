import Mobility
import Testing

@testable import MobilityStore

@Suite struct ErrorTextTests {
    private static let permit = RecordReference(.permits, "P1")
    private static let person = RecordReference(.people, "E1")
    static let all: [StoreError] = [
        .databaseMissing(path: "p"), .databaseExists(path: "p"), .notADatabase(path: "p"), .otherApplication(path: "p"),
        .newerVersion(path: "p", found: 2, known: 1), .noPermission(path: "p"), .folderNotWritable(path: "p"),
        .cannotCreate(path: "p"), .busy(path: "p"), .diskFull(path: "p"), .inputOutput(path: "p"), .damaged(path: "p"),
        .damagedRecord(permit), .damagedFindings, .damagedEntry(seq: 3), .anchorUnusable(path: "p", reason: "r"),
        .notAnAnchorFile(path: "p"),
        .unexpected(code: 1, message: "m"), .unknownRecord(permit),
        .unknownReference(from: permit, column: "person_id", to: person),
        .stillReferred(person, by: .permits, ids: ["P1", "P2"]),
        .principalNotEmployee(person: person, principal: person), .refused(permit, constraint: "permits_days_in_order"),
        .held(person, since: "2026-11-21T08:00:00Z"), .notHeld(person), .erasureUnfinished(path: "p"),
    ]

    @Test(arguments: all) func inBothLanguagesWithARemedy(error: StoreError) {
        let text = StoreErrorText.text(error)
        for text in [text.en, text.es] {
            #expect(text.hasSuffix("."))
            // What is wrong, and then what to do.
            #expect(text.split(separator: ". ").count >= 2 || text.contains("? "), "\(text)")
        }
        #expect(text.en != text.es)
    }

    /// A record that the database refuses, with something personal in it.
    @Test func nothingPersonalInErrors() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let bad = try record(
            .people,
            [
                "person_id": "E9", "kind": "employee", "given_names": "Secreta", "family_names": "Secreta",
                "nationality": "DEU", "employment_start": "2025-02-01", "employment_end": "2025-01-01",
            ])
        let error = #expect(throws: StoreError.self) { try repository.apply([.put(bad)], by: .tester) }
        let expected = StoreError.refused(RecordReference(.people, "E9"), constraint: "people_employment_in_order")
        #expect(error == expected)
        #expect(!"\(StoreErrorText.text(expected))\(String(describing: error))".contains("Secreta"))
    }
}
