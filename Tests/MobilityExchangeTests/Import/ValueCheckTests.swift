import Mobility
import MobilityExchange
import Testing

/// Files whose values or whole records are wrong, on either side of each boundary, beside ``MemoryStore/example()``.
@Suite struct ValueCheckTests {
    private static func filings(_ rows: String...) -> [String: String] {
        let header = "filing_id,person_id,procedure,permit_id,filed_on,outcome,decided_on,expediente_no\n"
        return ["filings.csv": header + rows.map { $0 + "\n" }.joined()]
    }

    static let values: [DirectoryCase] = [
        .init(
            "days in order",
            [
                "people.csv":
                    "person_id,kind,given_names,family_names,nationality,birth_date,employment_start,employment_end\n"
                    + "E1,employee,A,B,PER,2000-01-01,2000-01-01,2000-01-01\n"
                    + "E2,employee,A,B,PER,2000-01-02,2000-01-01,1999-12-31\n",
                "documents.csv": "document_id,person_id,type,issued_on,expires_on\nD1,S1,other,2026-01-01,2026-01-01\n"
                    + "D2,S1,other,2026-01-01,2025-12-31\n",
                "outages.csv": "outage_id,portal,procedures,began_on,ended_on\nO1,p,card,2026-01-01,2026-01-01\n"
                    + "O2,p,card,2026-01-02,2026-01-01\n",
                "trips.csv": "trip_id,person_id,departs_on,returns_on,left_on,came_back_on\n"
                    + "T1,S1,2026-01-01,2026-01-01,2026-01-01,2026-01-01\n"
                    + "T2,S1,2026-01-02,2026-01-01,2026-01-02,2026-01-01\n",
                "stays.csv": "stay_id,person_id,visa_type,entered_on,days_granted,exited_on\n"
                    + "S1,S1,tourist,2026-01-01,0,2026-01-01\nS2,S1,tourist,2026-01-01,0,2025-12-31\n",
                "relief_measures.csv": "relief_id,norm,effect,from,until\nR1,n,suspend_fines,2026-01-01,2026-01-01\n"
                    + "R2,n,suspend_fines,2026-01-01,2025-12-31\n",
                "permits.csv": "permit_id,person_id,visa_type,valid_from,valid_until\nP1,S1,cpp,2026-01-01,2026-01-01\n"
                    + "P2,S1,cpp,2026-01-01,2025-12-31\n",
            ],
            [
                "documents.csv:3:24: expires_on 2025-12-31 is before issued_on 2026-01-01.",
                "outages.csv:3:22: ended_on 2026-01-01 is before began_on 2026-01-02.",
                "people.csv:3:32: employment_start 2000-01-01 is before birth_date 2000-01-02.",
                "people.csv:3:43: employment_end 1999-12-31 is before employment_start 2000-01-01.",
                "permits.csv:3:22: valid_until 2025-12-31 is before valid_from 2026-01-01.",
                "relief_measures.csv:3:31: until 2025-12-31 is before from 2026-01-01.",
                "stays.csv:3:28: exited_on 2025-12-31 is before entered_on 2026-01-01.",
                "trips.csv:3:18: returns_on 2026-01-01 is before departs_on 2026-01-02.",
                "trips.csv:3:40: came_back_on 2026-01-01 is before left_on 2026-01-02.",
            ]),
        .init(
            "an end where the status has one",
            [
                "permits.csv": "permit_id,person_id,visa_type,valid_from,valid_until\nP1,S1,permanent,2026-01-01,\n"
                    + "P2,S1,rentier,2026-01-01,\nP3,S1,cpp,2026-01-01,\n"
            ], ["permits.csv:4:22: valid_until is empty, and cpp is no indefinite status."]),
        .init(
            "what the policy calls indefinite",
            [
                "permits.csv": "permit_id,person_id,visa_type,valid_from,valid_until\nP1,S1,permanent,2026-01-01,\n"
                    + "P3,S1,cpp,2026-01-01,\n"
            ], options: ImportOptions(indefinite: [.cpp]),
            ["permits.csv:2:28: valid_until is empty, and permanent is no indefinite status."]),
        .init(
            "filings and their decisions",
            filings(
                "F1,S1,renewal,SP,2026-01-02,pending,,", "F2,S1,initial,,2026-01-02,approved,2026-01-02,",
                "F3,S1,renewal,,2026-01-02,pending,,", "F4,S1,card,,2026-01-02,denied,,",
                "F5,S1,card,,2026-01-02,pending,2026-01-02,", "F6,S1,card,,2026-01-02,void,2026-01-01,"),
            [
                "filings.csv:4:15: permit_id is empty: a renewal needs the permit that it renews.",
                "filings.csv:5:31: decided_on is empty, and the outcome is not pending. Give the day of the decision.",
                "filings.csv:6:32: decided_on is given, but the outcome is pending. Correct one of the two.",
                "filings.csv:7:29: decided_on 2026-01-01 is before filed_on 2026-01-02.",
            ]),
        .init(
            "an extension says to when",
            [
                "relief_measures.csv": "relief_id,norm,effect,from,extends_to\nR1,n,extend_validity,2026-01-01,\n"
                    + "R2,n,suspend_fines,2026-01-01,\nR3,n,extend_validity,2026-01-01,2026-03-01\n"
            ],
            [
                "relief_measures.csv:2:33: extends_to is empty: extend_validity needs the day to which permits stay valid."
            ]),
        .init(
            "what no rule can make anything of is a warning",
            [
                "trips.csv": "trip_id,person_id,departs_on,left_on,came_back_on\nT1,S1,2026-01-01,,2026-01-09\n"
                    + "T2,S1,2026-01-01,2026-01-01,2026-01-09\nT3,S1,2026-01-01,,\n",
                "relief_measures.csv": "relief_id,norm,effect,from,until,extends_to\n"
                    + "R1,n,extend_validity,2026-01-02,2026-01-09,2026-01-01\n"
                    + "R2,n,extend_validity,2026-01-02,2026-01-09,2026-01-02\n",
            ],
            [
                "relief_measures.csv:2:44: warning: extends_to is before the measure begins (2026-01-02), so that it "
                    + "extends nothing. Check both days.",
                "trips.csv:2:18: warning: came_back_on is given and left_on is not: nobody can tell how long the person "
                    + "was away. Give left_on.",
            ]),
        .init(
            "odd numbers are warnings",
            [
                "documents.csv":
                    "document_id,person_id,type,number\nD1,S1,passport,AB1234567\nD2,S1,passport,12345678\n"
                    + "D3,S1,carne_extranjeria,1234567890123\nD4,S1,other,1\nD5,S1,passport,\n",
                "filings.csv": "filing_id,person_id,procedure,filed_on,outcome,expediente_no\n"
                    + "F1,S1,card,2026-01-01,pending,LM260000001\nF2,S1,card,2026-01-01,pending,lm260000001\n",
            ],
            [
                "documents.csv:3:16: warning: number is unusual with 8 characters; such numbers have 9 to 12 letters and "
                    + "digits. Stored as it is.",
                "documents.csv:4:25: warning: number is unusual with 13 characters; such numbers have 9 to 12 letters "
                    + "and digits. Stored as it is.",
                "filings.csv:3:31: warning: expediente_no: \"lm260000001\" is no file number (two capital letters and "
                    + "nine digits). Stored as it is.",
            ]),
        .init(
            "values of every type",
            [
                "employers.csv": "employer_id,legal_name,ruc,headcount,payroll_pen,language\nA,x,20512333797,0,0.5,EN\n"
                    + "B,x,1,-1,1.234,fr\n,x,,,,\n\"C\nD\",x\u{1},,1.5,\"1,5\",\n",
                "outages.csv": "outage_id,portal,procedures,began_on,visa_types\nO1,p,renewal; CARD ;card,2026-01-01,\n"
                    + "O2,p,renewel,2026-01-01,cpp;ctp\nO3,p,;,2026-01-01,;\n",
                "people.csv":
                    "person_id,kind,given_names,family_names,nationality,quota_exempt\nE1,Employee,A,B,per,YES\n"
                    + "E2,employee,A,B,UK,maybe\n",
            ],
            [
                "employers.csv:3:5: ruc: \"1\" is no RUC: 11 digits, of which the last must fit the others.",
                "employers.csv:3:7: headcount: \"-1\" is no whole number of 0 or more.",
                "employers.csv:3:10: payroll_pen: \"1.234\" is no amount in soles, such as 1500 or 83.40.",
                "employers.csv:3:16: language: \"fr\" is none of en, es.",
                "employers.csv:4:1: employer_id is empty, and may not be.",
                "employers.csv:5:1: employer_id: \"C�D\" can't be an id: at most 200 characters, without line breaks.",
                "employers.csv:6:4: legal_name holds control characters. Take them out.",
                "employers.csv:6:8: headcount: \"1.5\" is no whole number of 0 or more.",
                "employers.csv:6:12: payroll_pen: \"1,5\" is no amount in soles, such as 1500 or 83.40.",
                "outages.csv:3:6: procedures: \"renewel\" is none of renewal, initial, change_of_status, card, "
                    + "travel_permit, answer. Did you mean renewal?",
                "outages.csv:3:25: visa_types: \"ctp\" is none of \(VisaType.codes.joined(separator: ", ")). "
                    + "Did you mean cpp?",
                "outages.csv:4:6: procedures is empty, and may not be.",
                "people.csv:3:17: nationality: \"UK\" is no country code of three letters (ISO 3166-1 alpha-3). "
                    + "Did you mean GBR?",
                "people.csv:3:20: quota_exempt: \"maybe\" is neither yes nor no.",
            ]),
    ]

    @Test("What is said of values and whole records", arguments: values, DirectoryCase.roomsInMemory)
    func value(_ example: DirectoryCase, rowsInMemory: Int) throws {
        let lines = try example.run(against: MemoryStore.example(), rowsInMemory: rowsInMemory)
        #expect(lines == example.lines)
    }
}
