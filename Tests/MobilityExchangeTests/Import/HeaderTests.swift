import Mobility
import MobilityExchange
import Testing

@testable import struct MobilityExchange.Header
@testable import enum MobilityExchange.HeaderAliases
@testable import struct MobilityExchange.HeaderName

/// What a header is understood as: the columns, and the names that are wrong.
private func columns(_ names: [String], _ kind: RecordKind, ignoring: [String] = []) -> [String] {
    let header = Header(names, line: 1, kind: kind, ignoring: Set(ignoring.map(HeaderName.init)))
    return header.positions.map { $0.map { kind.columns[$0].name } ?? "–" }
}

private func problems(_ names: [String], _ kind: RecordKind) -> [ProblemKind] {
    Header(names, line: 1, kind: kind, ignoring: []).problems.map(\.kind)
}

@Suite struct HeaderTests {
    @Test(
        "Names that HR systems export",
        arguments: [
            (RecordKind.people, "employee_id", "person_id"), (.people, "emp_id", "person_id"),
            (.people, "Worker ID", "person_id"), (.people, "STAFF-ID", "person_id"), (.people, "id", "person_id"),
            (.people, "First Name", "given_names"), (.people, "last_name", "family_names"),
            (.people, "Surname", "family_names"), (.people, "DOB", "birth_date"),
            (.people, "DateOfBirth", "birth_date"), (.people, "hire_date", "employment_start"),
            (.people, "termination_date", "employment_end"), (.people, "Citizenship", "nationality"),
            (.people, "Job Location", "site"), (.people, "Nombres", "given_names"),
            (.people, "Apellidos", "family_names"), (.people, "Fecha de nacimiento", "birth_date"),
            (.people, "Nacionalidad", "nationality"), (.documents, "passport_number", "number"),
            (.documents, "passport_id", "number"), (.documents, "document_number", "number"),
            (.documents, "doc_no", "number"), (.documents, "expiry_date", "expires_on"),
            (.documents, "valid_until", "expires_on"), (.documents, "Fecha de vencimiento", "expires_on"),
            (.documents, "País de emisión", "issuing_country"), (.documents, "pais emision", "issuing_country"),
            (.documents, "PAÍS_EMISIÓN", "issuing_country"), (.permits, "employee_id", "person_id"),
            (.permits, "expiry_date", "valid_until"), (.permits, "expiration date", "valid_until"),
            (.permits, "valid_to", "valid_until"), (.permits, "end_date", "valid_until"),
            (.permits, "visa_expire", "valid_until"), (.permits, "visa_expiry", "valid_until"),
            (.permits, "work_permit_expiration_date", "valid_until"), (.permits, "permit-expiry", "valid_until"),
            (.permits, "expires_on", "valid_until"), (.permits, "N° Resolución", "resolution_no"),
            (.permits, "Nro. Resolución", "resolution_no"), (.filings, "employee_id", "person_id"),
            (.filings, "permit_no", "permit_id"), (.filings, "file_number", "expediente_no"),
            (.people, "country_of_birth", ""), (.people, "salary", ""), (.permits, "姓名", ""),
        ])
    func alias(kind: RecordKind, name: String, column: String) {
        #expect(columns([name], kind) == [column.isEmpty ? "–" : column])
    }

    @Test func aPermitsNumberIsItsIDWhereNothingElseIs() {
        #expect(columns(["permit_no", "emp_id"], .permits) == ["permit_id", "person_id"])
        #expect(columns(["permit_id", "permit_no"], .permits) == ["permit_id", "resolution_no"])
        #expect(columns(["Visa No", "permit_id"], .permits) == ["resolution_no", "permit_id"])
        #expect(
            problems(["permit_no", "visa_no"], .permits) == [.columnTwice(name: "visa_no", as: "permit_id")])
        #expect(
            problems(["id", "permit_no", "resolution_no"], .permits)
                == [.columnTwice(name: "resolution_no", as: "resolution_no")])
    }

    @Test func aColumnStandsOnce() {
        #expect(problems(["email", "E-Mail"], .people) == [.columnTwice(name: "E-Mail", as: "email")])
        #expect(
            problems(["expiry_date", "valid_until"], .permits)
                == [.columnTwice(name: "valid_until", as: "valid_until")])
    }

    @Test func columnsCanBeLeftOut() {
        #expect(
            columns(["person_id", "Blood Group", "E-Mail"], .people, ignoring: ["blood_group", "email", "e_mail"])
                == ["person_id", "–", "–"])
        #expect(problems(["person_id", "Shoe"], .people) == [.unknownColumn(name: "Shoe", suggestion: nil)])
    }

    @Test(
        "What was probably meant",
        arguments: [
            (RecordKind.people, "natoinality", "nationality" as String?), (.people, "frist_name", "first_name"),
            (.documents, "pasport_number", "passport_number"), (.permits, "valid_untill", "valid_until"),
            (.permits, "permitno.1", "permit_no"), (.people, "country_of_birth", nil), (.people, "shoe_size", nil),
        ])
    func suggestion(kind: RecordKind, name: String, meant: String?) {
        #expect(problems([name], kind) == [.unknownColumn(name: name, suggestion: meant)])
    }

    @Test("No name means two columns, and none hides a column", arguments: RecordKind.allCases)
    func aliasesAreUnambiguous(kind: RecordKind) {
        var meanings: [HeaderName: String] = [:]
        for column in kind.columns { meanings[HeaderName(column.name)] = column.name }
        for column in kind.columns {
            for alias in HeaderAliases.aliases(of: column.name, in: kind) {
                let other = meanings.updateValue(column.name, forKey: HeaderName(alias))
                #expect(other == nil, "\(alias) of \(column.name) in \(kind.rawValue)")
            }
        }
        if kind == .permits {
            for alias in HeaderAliases.permitNumbers { #expect(meanings[HeaderName(alias)] == nil) }
        }
    }
}
