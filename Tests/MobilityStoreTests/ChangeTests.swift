import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite struct ChangeTests {
    @Test func countsWhatHappened() throws {
        let repository = try Scratch().repository()
        let first = try repository.apply(try Samples.all().puts, by: .tester)
        #expect(first.total.added == 16)
        #expect(first[.people].added == 2)
        #expect(first.peopleEvaluated == 2)
        let again = try repository.apply(try Samples.all().puts, by: .tester)
        #expect(again.total.unchanged == 16)
        #expect(again.total.added == 0)
        #expect(again.peopleEvaluated == 0)
        let change = try repository.apply(
            [
                .put(Samples.permit("P1", of: "E1", until: "2026-10-30")), .put(Samples.employee("E2")),
                .remove(.payments, id: "Y1", reason: "entered twice"),
            ], by: .tester)
        #expect(change[.permits].changed == 1)
        #expect(change[.people].added == 1)
        #expect(change[.payments].removed == 1)
        #expect(change.peopleEvaluated == 3)
    }

    @Test func unchangedRecordsWriteNothing() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        let before = try scratch.contents()
        try repository.apply(try Samples.all().puts, by: .tester)
        #expect(try scratch.contents() == before)
    }

    @Test func dryRunCountsAndLeavesEverythingAsItIs() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        let before = try scratch.contents()
        let changes: [RecordChange] = [
            .put(try Samples.employee("E2")), .put(try Samples.permit("P1", of: "E2", until: "2027-01-01")),
            .remove(.trips, id: "T1", reason: "cancelled"),
        ]
        let tried = try repository.apply(changes, by: .tester, dryRun: true)
        #expect(try scratch.contents() == before)
        #expect(try repository.apply(changes, by: .tester) == tried)
        #expect(try scratch.contents() != before)
    }

    @Test func failureLeavesEverythingAsItIs() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        let before = try scratch.contents()
        #expect(
            throws: StoreError.unknownReference(
                from: RecordReference(.permits, "P9"), column: "person_id", to: RecordReference(.people, "E9"))
        ) {
            try repository.apply(
                [
                    .put(Samples.employee("E2")), .put(Samples.permit("P1", of: "E1", until: "2027-01-01")),
                    .put(Samples.permit("P9", of: "E9", until: "2027-01-01")),
                ], by: .tester)
        }
        #expect(try scratch.contents() == before)
    }

    @Test func anyOrderWillDo() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply(try Samples.all().reversed().puts, by: .tester)
        let removals = try Samples.all().map { record in
            RecordChange.remove(type(of: record).kind, id: record.id, reason: "test")
        }
        let summary = try repository.apply(removals, by: .tester)
        #expect(summary.total.removed == 16)
        #expect(try repository.allFindings().isEmpty)
        for kind in RecordKind.allCases { #expect(try repository.ids(kind).isEmpty) }
    }

    @Test func ofPutAndRemoveTheLaterCounts() throws {
        let repository = try Scratch().repository()
        try repository.apply(
            [
                .remove(.people, id: "E1", reason: "test"), .put(Samples.employee("E1")), .put(Samples.employee("E2")),
                .remove(.people, id: "E2", reason: "test"),
            ], by: .tester)
        #expect(try repository.ids(.people) == ["E1"])
    }

    @Test(arguments: [
        (RecordKind.people, "E1", RecordKind.people, ["D1"]),
        (.permits, "P1", .filings, ["F1"]),
        (.filings, "F1", .filingEvents, ["V1"]),
        (.reliefMeasures, "R1", .reliefApplications, ["A1"]),
        (.people, "D1", .permits, ["PD1"]),
    ])
    func removalNamesWhatStillRefers(kind: RecordKind, id: String, by: RecordKind, ids: [String]) throws {
        let repository = try Scratch().repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        let reference = RecordReference(kind, id)
        let error = #expect(throws: StoreError.self) {
            try repository.apply([.remove(kind, id: id, reason: "test")], by: .tester)
        }
        #expect(error == .stillReferred(reference, by: by, ids: ids))
    }

    @Test func removedPrincipalOfADependentIsNamed() throws {
        let repository = try Scratch().repository()
        try repository.apply([.put(Samples.employee("E1")), .put(Samples.dependent("D1", of: "E1"))], by: .tester)
        #expect(throws: StoreError.stillReferred(RecordReference(.people, "E1"), by: .people, ids: ["D1"])) {
            try repository.apply([.remove(.people, id: "E1", reason: "left")], by: .tester)
        }
    }

    @Test func unknownRecordsAndPrincipals() throws {
        let repository = try Scratch().repository()
        #expect(throws: StoreError.unknownRecord(RecordReference(.trips, "T9"))) {
            try repository.apply([.remove(.trips, id: "T9", reason: "test")], by: .tester)
        }
        #expect(
            throws: StoreError.unknownReference(
                from: RecordReference(.people, "D1"), column: "principal_id", to: RecordReference(.people, "E1"))
        ) { try repository.apply([.put(Samples.dependent("D1", of: "E1"))], by: .tester) }
        try repository.apply([.put(Samples.employee("E1")), .put(Samples.dependent("D1", of: "E1"))], by: .tester)
        #expect(
            throws: StoreError.principalNotEmployee(
                person: RecordReference(.people, "D2"), principal: RecordReference(.people, "D1"))
        ) { try repository.apply([.put(Samples.dependent("D2", of: "D1"))], by: .tester) }
    }

    @Test func applicationsForThePolicysOwnMeasures() throws {
        let measure = try #require(try Samples.relief("R1") as? ReliefMeasure)
        let application = try record(
            .reliefApplications,
            ["application_id": "A1", "relief_id": "R1", "person_id": "E1", "applied_on": "2025-11-01"])
        let changes = [RecordChange.put(try Samples.employee("E1")), .put(application)]
        #expect(
            throws: StoreError.unknownReference(
                from: RecordReference(.reliefApplications, "A1"), column: "relief_id",
                to: RecordReference(.reliefMeasures, "R1"))
        ) { try Scratch().repository().apply(changes, by: .tester) }
        let repository = try Scratch().repository(policy: TestPolicy.make(relief: [measure]))
        try repository.apply(changes, by: .tester)
        // A recorded one that stands in for it may go: the policy's is still there.
        try repository.apply([.put(measure)], by: .tester)
        try repository.apply([.remove(.reliefMeasures, id: "R1", reason: "test")], by: .tester)
    }

    @Test func otherwiseComposedTextIsAChange() throws {
        let repository = try Scratch().repository()
        var employer = try #require(
            try record(.employers, ["employer_id": "M", "legal_name": "Jos\u{E9}"]) as? Employer)
        try repository.apply([.put(employer)], by: .tester)
        employer.legalName = "Jose\u{301}"
        #expect(try repository.apply([.put(employer)], by: .tester)[.employers].changed == 1)
        let stored = try #require(try repository.record(.employers, id: "M") as? Employer)
        #expect(Array(stored.legalName.utf8) == Array("Jose\u{301}".utf8))
    }
}
