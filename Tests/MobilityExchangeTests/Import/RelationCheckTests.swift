import Mobility
import MobilityExchange
import Testing

/// Files whose records don't fit one another or what is stored, beside ``MemoryStore/example()``.
@Suite struct RelationCheckTests {
    private static func people(_ rows: String...) -> [String: String] {
        let header = "person_id,kind,principal_id,given_names,family_names,nationality\n"
        return ["people.csv": header + rows.map { $0 + ",A,B,PER\n" }.joined()]
    }

    static let relations: [DirectoryCase] = [
        .init(
            "an id twice", people("E1,employee,", "E2,employee,", "E1,dependent,E2", "E1,employe,"),
            [
                "people.csv:4:1: person_id \"E1\" stands already in line 2. Each id may stand once in a file.",
                "people.csv:5:1: person_id \"E1\" stands already in line 2. Each id may stand once in a file.",
                "people.csv:5:4: kind: \"employe\" is none of employee, dependent. Did you mean employee?",
            ]),
        .init(
            "references to nobody, and what was meant",
            [
                "people.csv":
                    "person_id,kind,given_names,family_names,nationality,employer_id\nE-007,employee,A,B,PER,ACME\n",
                "trips.csv":
                    "trip_id,person_id,departs_on\nT1,e 7,2026-01-01\nT2,E-008,2026-01-01\nT3,F-007,2026-01-01\n"
                    + "T4,s1,2026-01-01\nT5,S1,2026-01-01\nT6,E-007,2026-01-01\n",
            ],
            [
                "people.csv:2:24: employer_id: there is no \"ACME\" among employers.",
                "trips.csv:2:4: person_id: there is no \"e 7\" among people. Did you mean E-007?",
                "trips.csv:3:4: person_id: there is no \"E-008\" among people.",
                "trips.csv:4:4: person_id: there is no \"F-007\" among people. Did you mean E-007?",
                "trips.csv:5:4: person_id: there is no \"s1\" among people. Did you mean S1?",
            ]),
        .init(
            "a broken row is somebody all the same",
            people("E1,employe,", "D1,dependent,E1").merging(
                ["trips.csv": "trip_id,person_id,departs_on\nT1,E1,2026-01-01\n"], uniquingKeysWith: { $1 }),
            ["people.csv:2:4: kind: \"employe\" is none of employee, dependent. Did you mean employee?"]),
        .init(
            "dependents and principals",
            people(
                "D1,dependent,", "D2,dependent,E9", "D3,dependent,S1", "D4,dependent,D3", "D5,dependent,S2",
                "E1,employee,S1", "E2,employee,", "D6,dependent,E2", "E3,employee,E8"),
            [
                "people.csv:2:14: principal_id is empty: a dependent needs the employee on whom the status depends.",
                "people.csv:3:14: principal_id: there is no \"E9\" among people.",
                "people.csv:5:14: principal_id: \"D3\" is a dependent; a principal is an employee.",
                "people.csv:6:14: principal_id: \"S2\" is a dependent; a principal is an employee.",
                "people.csv:7:13: An employee has no principal. Empty principal_id, or make kind dependent.",
                "people.csv:10:13: An employee has no principal. Empty principal_id, or make kind dependent.",
            ]),
        .init(
            "circles",
            people(
                "D0,dependent,D3", "D1,dependent,D2", "D2,dependent,D3", "D3,dependent,D1", "D4,dependent,D4",
                "D5,dependent,D4"),
            [
                "people.csv:2:14: principal_id: \"D3\" is a dependent; a principal is an employee.",
                "people.csv:3:14: principal_id goes round in a circle: D1 → D2 → D3 → D1.",
                "people.csv:6:14: principal_id goes round in a circle: D4 → D4.",
                "people.csv:7:14: principal_id: \"D4\" is a dependent; a principal is an employee.",
            ]),
        .init(
            "a circle through somebody stored", people("S1,dependent,S2"),
            ["people.csv:2:14: principal_id goes round in a circle: S1 → S2 → S1."]),
        .init(
            "an employee on whom stored people depend becomes a dependent",
            people("E1,employee,", "S1,dependent,E1"),
            ["people.csv:3:4: kind: \"S2\" depends on this person, who therefore has to stay an employee."]),
        .init(
            "records of another person",
            [
                "people.csv": "person_id,kind,given_names,family_names,nationality\nE1,employee,A,B,PER\n",
                "permits.csv":
                    "permit_id,person_id,visa_type,valid_from,valid_until\nP1,E1,cpp,2026-01-01,2026-12-31\n",
                "filings.csv": "filing_id,person_id,procedure,permit_id,filed_on,outcome\n"
                    + "F1,E1,renewal,P1,2026-12-01,pending\nF2,E1,renewal,SP,2026-12-01,pending\n"
                    + "F3,S1,renewal,P1,2026-12-01,pending\n",
                "travel_permits.csv": "travel_permit_id,person_id,filing_id,departs_on\nT1,E1,F1,2026-12-01\n"
                    + "T2,E1,SF,2026-12-01\n",
                "payments.csv": "payment_id,person_id,concept,permit_id,stay_id,paid_on,amount_pen\n"
                    + "Y1,E1,other,P1,,2026-12-01,1\nY2,E1,other,SP,SS,2026-12-01,1\n",
            ],
            [
                "filings.csv:3:15: permit_id: \"SP\" belongs to another person.",
                "filings.csv:4:15: permit_id: \"P1\" belongs to another person.",
                "payments.csv:3:13: permit_id: \"SP\" belongs to another person.",
                "payments.csv:3:16: stay_id: \"SS\" belongs to another person.",
                "travel_permits.csv:3:7: filing_id: \"SF\" belongs to another person.",
            ]),
        .init(
            "a stored permit passes to another person",
            ["permits.csv": "permit_id,person_id\nSP,S2\n"],
            [
                "permits.csv:2:4: person_id: the stored record \"SF\" of filings refers to this one and belongs to "
                    + "another person."
            ]),
        .init(
            "a stored permit and its filing pass together",
            [
                "permits.csv": "permit_id,person_id\nSP,S2\n", "filings.csv": "filing_id,person_id\nSF,S2\n",
            ], []),
        .init(
            "a change makes a stored day wrong", ["permits.csv": "permit_id,valid_from\nSP,2027-01-01\n"],
            ["permits.csv:2: valid_until 2026-12-31 is before valid_from 2027-01-01."]),
        .init(
            "a change takes away what is needed", ["permits.csv": "permit_id,valid_until,visa_type\nSP,,\n"],
            ["permits.csv:2:5: visa_type is empty, and may not be."]),
    ]

    @Test("What is said of records among each other", arguments: relations, DirectoryCase.roomsInMemory)
    func relation(_ example: DirectoryCase, rowsInMemory: Int) throws {
        let lines = try example.run(against: MemoryStore.example(), rowsInMemory: rowsInMemory)
        #expect(lines == example.lines)
    }
}
