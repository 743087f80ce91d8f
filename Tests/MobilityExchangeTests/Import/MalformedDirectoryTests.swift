import CivilCalendar
import Mobility
import MobilityExchange
import Testing

/// Directories that are wrong as files: their bytes, names, headers and rows. Each says exactly its lines, and nothing
/// is planned.
@Suite struct MalformedDirectoryTests {
    private static let people = "person_id,kind,given_names,family_names,nationality\n"
    private static let good = people + "E1,employee,Ana,Lima,PER\n"

    static let cases: [DirectoryCase] = [
        .init(
            "an empty directory", [String: String](),
            [
                "DIR: There is no file to import here. Files are called people.csv, permits.csv and so on; "
                    + "`vigencia template` writes them."
            ]),
        .init(
            "other files alone", ["notes.txt": "x", "people.xlsx": "x", ".people.csv": "x"],
            [
                "DIR: There is no file to import here. Files are called people.csv, permits.csv and so on; "
                    + "`vigencia template` writes them."
            ]),
        .init(
            "mistyped names of files", ["peple.csv": good, "Permits.CSV": "", "budget.csv": "a"],
            [
                "Permits.CSV: No kind of record has this file name. Did you mean permits.csv?",
                "budget.csv: No kind of record has this file name.",
                "peple.csv: No kind of record has this file name. Did you mean people.csv?",
            ]),
        .init(
            "a mistyped name makes no second mistake",
            ["peple.csv": good, "trips.csv": "trip_id,person_id,departs_on\nT1,E1,2026-01-01\n"],
            ["peple.csv: No kind of record has this file name. Did you mean people.csv?"]),
        .init(
            "empty files", ["people.csv": "", "trips.csv": "\u{FEFF}\r\n\r\n"],
            [
                "people.csv: The file is empty. It needs at least the line with the names of its columns; "
                    + "`vigencia template` writes it.",
                "trips.csv: The file is empty. It needs at least the line with the names of its columns; "
                    + "`vigencia template` writes it.",
            ]),
        .init(
            "Latin-1",
            bytes: [
                "people.csv": Array((people + "E1,employee,Jos").utf8) + [0xE9] + Array(",Lima,PERU\n".utf8)
                    + Array("E2,employee,Mar".utf8) + [0xED] + Array("a,Lima,PER\n".utf8)
            ],
            [
                "people.csv:2:16: The text is not UTF-8. Save the file as UTF-8 (in Excel: CSV UTF-8).",
                "people.csv:2:23: nationality: \"PERU\" is no country code of three letters (ISO 3166-1 alpha-3).",
            ]),
        .init(
            "UTF-16", bytes: ["people.csv": [0xFF, 0xFE] + people.utf8.flatMap { [$0, 0] }],
            [
                "people.csv:1:1: The text is not UTF-8. Save the file as UTF-8 (in Excel: CSV UTF-8)."
            ]),
        .init(
            "NUL bytes", ["people.csv": people + "E1,employee,A\0na,Lima,PER\nE2,employee,B\0,Lima,PER\n"],
            [
                "people.csv:2:14: A NUL byte: this is no text file. Export it anew as CSV UTF-8."
            ]),
        .init(
            "an unclosed quote",
            [
                "people.csv": people
                    + "E1,employee,Ana,Lima,PER\nE2,employee,\"Eva,Lima,PER\nE3,employee,Ida,Lima,PER\n",
                "trips.csv": "trip_id,person_id,departs_on\nT1,E3,2026-01-01\n",
            ],
            [
                "people.csv:3:13: A quote opens here and is never closed. Close it, or double it if it is part of the text."
            ]
        ),
        .init(
            "text behind a quote", ["people.csv": people + "E1,employee,\"Ana\" Bo,Lima,XXX\nE2,,Eva,Lima,PER\n"],
            [
                "people.csv:2:18: Text follows a closing quote. Double the quotes that are part of the text.",
                "people.csv:3:4: kind is empty, and may not be.",
            ]),
        .init(
            "a field of 10 MB",
            ["people.csv": people + "E1,employee,\(String(repeating: "x", count: 10_000_000)),Lima,PERU\n"],
            [
                "people.csv:2:13: The field is longer than 1048576 bytes. Is a quote missing?",
                "people.csv:2:10000019: nationality: \"PERU\" is no country code of three letters (ISO 3166-1 alpha-3).",
            ]),
        .init(
            "short and long rows",
            [
                "people.csv": people + "E1,employee,Ana\nE2,employee,Eva,Lima,PER,x\n",
                "trips.csv": "trip_id,person_id,departs_on\nT1,E1,2026-01-01\nT2,E2,2026-01-01\nT3,E3,2026-01-01\n",
            ],
            [
                "people.csv:2: The row has 3 fields, the header has 5. Quote fields that hold the separator.",
                "people.csv:3: The row has 6 fields, the header has 5. Quote fields that hold the separator.",
                "trips.csv:4:4: person_id: there is no \"E3\" among people.",
            ]),
        .init(
            "an unknown column", ["people.csv": "person_id,knd,shoe size\nE1,x,y\n"],
            [
                "people.csv:1: Column kind is missing, and new records need it. Add it.",
                "people.csv:1: Column given_names is missing, and new records need it. Add it.",
                "people.csv:1: Column family_names is missing, and new records need it. Add it.",
                "people.csv:1: Column nationality is missing, and new records need it. Add it.",
                "people.csv:1:11: Unknown column \"knd\". Did you mean kind? To leave it out: --ignore-columns knd.",
                "people.csv:1:15: Unknown column \"shoe size\". To leave it out: --ignore-columns shoe size.",
            ]),
        .init(
            "a column twice, once by another name",
            ["people.csv": "person_id,kind,given_names,family_names,nationality,Surname,employee id\n"],
            [
                "people.csv:1:53: Column \"Surname\" gives family_names a second time. Keep one of the two.",
                "people.csv:1:61: Column \"employee id\" gives person_id a second time. Keep one of the two.",
            ]),
        .init(
            "no id column",
            [
                "people.csv": "kind,given_names,family_names,nationality\nemployee,Ana,Lima,PER\nboss,Eva,Lima,PER\n",
                "trips.csv": "trip_id,person_id,departs_on\nT1,E1,2026-01-01\n",
            ],
            [
                "people.csv:1: Column person_id is missing, and new records need it. Add it.",
                "people.csv:3:1: kind: \"boss\" is none of employee, dependent.",
            ]),
        .init(
            "columns that only some records need",
            [
                "people.csv": people + "E1,employee,Ana,Lima,PER\nE2,dependent,Eva,Lima,PER\n",
                "permits.csv": "permit_id,person_id,visa_type,valid_from\nP1,E1,resident_worker,2026-01-01\n"
                    + "P2,E1,permanent,2026-01-01\n",
                "filings.csv": "filing_id,person_id,procedure,filed_on,outcome\nF1,E1,renewal,2026-01-01,approved\n",
            ],
            [
                "filings.csv:1: Column permit_id is missing, and new records need it. Add it.",
                "filings.csv:1: Column decided_on is missing, and new records need it. Add it.",
                "people.csv:1: Column principal_id is missing, and new records need it. Add it.",
                "permits.csv:1: Column valid_until is missing, and new records need it. Add it.",
            ]),
        .init(
            "a column without a name",
            [
                "people.csv": "person_id,,kind,given_names,family_names,nationality,\n"
                    + "E1,,employee,Ana,Lima,PER,\nE2,,employee,Eva,Lima,PER,x\nE3,,employee,Ida,Lima,PER,x\n"
            ],
            [
                "people.csv:1:54: This column has values but no name. Name it or take it out."
            ]),
        .init(
            "a header of a broken kind", ["people.csv": "person_id,\"kind\nE1,employee\n"],
            [
                "people.csv:1:11: A quote opens here and is never closed. Close it, or double it if it is part of the text."
            ]),
        .init(
            "another form of days",
            [
                "trips.csv":
                    "trip_id,person_id,departs_on\nT1,S1,03/04/2026\nT2,S1,31/12/2026\nT3,S1,2026-2-3\nT4,S1,46345\n"
            ],
            [
                "trips.csv:2:7: departs_on: \"03/04/2026\" is no day in the form yyyy-mm-dd. "
                    + "If the days of all files are written so: --date-format dd/mm/yyyy.",
                "trips.csv:3:7: departs_on: \"31/12/2026\" is no day in the form yyyy-mm-dd. "
                    + "If the days of all files are written so: --date-format dd/mm/yyyy.",
                "trips.csv:4:7: departs_on: \"2026-2-3\" is no day in the form yyyy-mm-dd.",
                "trips.csv:5:7: departs_on: \"46345\" is no day in the form yyyy-mm-dd. It looks like a spreadsheet's "
                    + "number of a day: give the column the form yyyy-mm-dd, then save again.",
            ]),
        .init(
            "the form that was asked for",
            ["trips.csv": "trip_id,person_id,departs_on\nT1,S1,03/04/2026\nT2,S1,2026-04-03\nT3,S1,30/02/2026\n"],
            options: ImportOptions(dayFormat: .dayMonthYear),
            [
                "trips.csv:3:7: departs_on: \"2026-04-03\" is no day in the form dd/mm/yyyy.",
                "trips.csv:4:7: departs_on: \"30/02/2026\" is no day in the form dd/mm/yyyy.",
            ]),
        .init(
            "places behind line breaks in a cell, with semicolons and CRLF",
            ["trips.csv": "trip_id;person_id;departs_on;destination;returns_on\r\nT1;S1;2026-01-01;\"a\r\nñ\";x\r\n"],
            ["trips.csv:3:4: returns_on: \"x\" is no day in the form yyyy-mm-dd."]),
        .init(
            "mistakes of all files at once",
            [
                "employers.csv": "employer_id,legal_name,ruc\nA,Acme,20512333798\n",
                "people.csv": people + "E1,employe,Ana,Lima,PER\n",
                "trips.csv": "trip_id,person_id,departs_on\nT1,E1,tomorrow\n",
            ],
            [
                "employers.csv:2:8: ruc: \"20512333798\" is no RUC: 11 digits, of which the last must fit the others.",
                "people.csv:2:4: kind: \"employe\" is none of employee, dependent. Did you mean employee?",
                "trips.csv:2:7: departs_on: \"tomorrow\" is no day in the form yyyy-mm-dd.",
            ]),
    ]

    @Test("What is said of a malformed directory", arguments: cases, DirectoryCase.roomsInMemory)
    func lines(_ example: DirectoryCase, rowsInMemory: Int) throws {
        let person = try Person(
            fields: [
                .text("S1"), .text("employee"), .empty, .empty, .empty, .text("Stored"), .text("One"), .text("PER"),
            ] + [FieldValue](repeating: .empty, count: 10))
        let lines = try example.run(against: MemoryStore([person]), rowsInMemory: rowsInMemory)
        #expect(lines == example.lines)
    }

    @Test func whatIsNoDirectory() throws {
        let directory = try TemporaryDirectory()
        try directory.write("people.csv", "x")
        let nowhere = directory.path + "/nowhere"
        let nothing = try said(of: nowhere, against: MemoryStore())
        #expect(nothing == ["DIR: There is nothing of this name."])
        let file = try said(of: directory.path + "/people.csv", against: MemoryStore())
        #expect(file == ["DIR: This is no directory. Name the directory in which the files lie."])
    }

    @Test func aDirectoryInPlaceOfAFile() throws {
        let directory = try TemporaryDirectory()
        try directory.makeDirectory("people.csv")
        let lines = try said(of: directory.path, against: MemoryStore())
        #expect(lines == ["people.csv: The file can't be read: Is a directory."])
    }
}
