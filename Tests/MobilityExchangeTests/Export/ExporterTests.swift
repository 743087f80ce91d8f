import Foundation
import Mobility
import MobilityExchange
import Testing

@Suite struct ExporterTests {
    @Test("Export, import, export gives the same bytes", arguments: UInt64(0)..<200)
    func roundTrip(seed: UInt64) throws {
        let records = try RandomRecords(seed: seed).all
        guard !records.isEmpty else { return }
        let first = try TemporaryDirectory()
        let second = try TemporaryDirectory()
        let store = try MemoryStore(records)
        let counts = try Exporter.write(store, to: first.path)
        #expect(counts.values.reduce(0, +) == records.count)
        #expect(Set(try first.contents().keys) == Set(counts.keys.map { "\($0.rawValue).csv" }))

        let importer = Importer()
        #expect(try importer.plan(directory: first.path, against: store).changes.isEmpty)

        var fresh = try MemoryStore()
        try fresh.apply(importer.plan(directory: first.path, against: fresh).changes)
        try Exporter.write(fresh, to: second.path)
        #expect(try first.contents() == second.contents())
    }

    @Test func theFormIsCanonical() throws {
        let directory = try TemporaryDirectory()
        var store = try MemoryStore()
        try directory.write(
            "people.csv",
            "\u{FEFF}emp id;kind;last name;first name;citizenship;department\r\nb;employee; B;=1+1;per;\"x\r\ny\"\r\n"
                + "é;employee;C;\"a\"\"b\";ESP;\r\nZ;employee;A;a,b;ESP;\r\n")
        try store.apply(Importer().plan(directory: directory.path, against: store).changes)
        try Exporter.write(store, to: directory.path, overwrite: true)
        let header = RecordKind.people.columns.map(\.name).joined(separator: ",")
        let written = String(decoding: try directory.read("people.csv"), as: UTF8.self)
        #expect(
            written == """
                \(header)
                Z,employee,,,,"a,b",A,ESP,,,,,,,,,,
                b,employee,,,,'=1+1," B",PER,,,,,"x\r\ny",,,,,
                é,employee,,,,"a""b",C,ESP,,,,,,,,,,

                """)
    }

    @Test func nothingIsOverwrittenUnasked() throws {
        let directory = try TemporaryDirectory()
        try directory.write("trips.csv", "mine")
        try directory.write("notes.txt", "mine")
        let store = try MemoryStore([employee])
        let problems = try #require(throws: Problems.self) { try Exporter.write(store, to: directory.path) }
        #expect(problems.all == [Problem(.fileExists, at: Place(file: "trips.csv"))])
        #expect(Set(try directory.contents().keys) == ["trips.csv", "notes.txt"])
        // Trips that are no longer stored would come back with the next import.
        try Exporter.write(store, to: directory.path, overwrite: true)
        #expect(Set(try directory.contents().keys) == ["people.csv", "notes.txt"])
    }

    @Test func aFailureLeavesNothingBehind() throws {
        struct Broken: StoredRecords, Error {
            func record(_ kind: RecordKind, id: String) -> (any Record)? { nil }
            func ids(_ kind: RecordKind) -> [String] { [] }
            func records(_ kind: RecordKind) throws -> [any Record] {
                guard kind == .employers else { throw self }
                return [try Employer(fields: [.text("A"), .text("x"), .empty, .empty, .empty, .empty, .empty])]
            }
        }
        let directory = try TemporaryDirectory()
        #expect(throws: Broken.self) { try Exporter.write(Broken(), to: directory.path) }
        #expect(try directory.contents().isEmpty)
    }

    @Test func theDirectoryIsMadeAndItsFilesAreTheOwners() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/a/b"
        try Exporter.write(MemoryStore([employee]), to: path)
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/people.csv")
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test func aFileInPlaceOfTheDirectory() throws {
        let directory = try TemporaryDirectory()
        try directory.write("out", "x")
        let path = "\(directory.path)/out"
        let problems = try #require(throws: Problems.self) { try Exporter.write(MemoryStore([employee]), to: path) }
        #expect(problems.all == [Problem(.unmakeableDirectory(reason: "File exists"), at: Place(file: path))])
    }

    private var employee: any Record {
        get throws {
            try Person(
                fields: [.text("E1"), .text("employee"), .empty, .empty, .empty, .text("A"), .text("B"), .text("PER")]
                    + [FieldValue](repeating: .empty, count: 10))
        }
    }
}
