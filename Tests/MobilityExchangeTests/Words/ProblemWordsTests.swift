import Mobility
import Testing

/// Every kind of problem, one name for each case of ``ProblemKind``.
///
/// No switch here has a default: a new case does not compile until it has a name and a sample.
enum ProblemName: String, CaseIterable {
    case unreadableFile, notUTF8, nulByte, emptyFile, unclosedQuote, textAfterQuote, fieldTooLong, unknownFile
    case nothingToImport, notFound, notADirectory, unmakeableDirectory, fileExists, unwritableFile, unknownColumn,
        columnTwice
    case columnMissing, unnamedColumn, wrongNumberOfFields, valueMissing, badDay, badNumber, badMoney, badFlag
    case badCode, badCountry, badRUC, badID, badText, idTwice, unknownReference, datesOutOfOrder, endRequired
    case decisionMissing, decisionWhilePending, renewalWithoutPermit, extensionWithoutDay, dependentWithoutPrincipal
    case employeeWithPrincipal, principalNotEmployee, principalCircle, otherPersonsRecord, usedByOtherPerson
    case stillPrincipal, oddDocumentNumber, oddExpediente, oddAddress, badYAML, unknownKey, keyMissing, keyTwice,
        wrongShape
    case returnWithoutLeaving, extensionTooEarly
    case fileOutside, fileMissing, fileUnusable, fileDiffers, contentMissing
    case badSHA256, badPolicyValue, valueTwice, noPolicyFiles, noCaseFiles, policyGap, unknownPerson
    case unknownTemplate, badTemplate

    init(_ kind: ProblemKind) {
        self =
            switch kind {
            case .unreadableFile: .unreadableFile
            case .notUTF8: .notUTF8
            case .nulByte: .nulByte
            case .emptyFile: .emptyFile
            case .unclosedQuote: .unclosedQuote
            case .textAfterQuote: .textAfterQuote
            case .fieldTooLong: .fieldTooLong
            case .unknownFile: .unknownFile
            case .nothingToImport: .nothingToImport
            case .notFound: .notFound
            case .notADirectory: .notADirectory
            case .unmakeableDirectory: .unmakeableDirectory
            case .fileExists: .fileExists
            case .unwritableFile: .unwritableFile
            case .unknownColumn: .unknownColumn
            case .columnTwice: .columnTwice
            case .columnMissing: .columnMissing
            case .unnamedColumn: .unnamedColumn
            case .wrongNumberOfFields: .wrongNumberOfFields
            case .valueMissing: .valueMissing
            case .badDay: .badDay
            case .badNumber: .badNumber
            case .badMoney: .badMoney
            case .badFlag: .badFlag
            case .badCode: .badCode
            case .badCountry: .badCountry
            case .badRUC: .badRUC
            case .badSHA256: .badSHA256
            case .badID: .badID
            case .badText: .badText
            case .idTwice: .idTwice
            case .unknownReference: .unknownReference
            case .datesOutOfOrder: .datesOutOfOrder
            case .endRequired: .endRequired
            case .decisionMissing: .decisionMissing
            case .decisionWhilePending: .decisionWhilePending
            case .renewalWithoutPermit: .renewalWithoutPermit
            case .extensionWithoutDay: .extensionWithoutDay
            case .dependentWithoutPrincipal: .dependentWithoutPrincipal
            case .employeeWithPrincipal: .employeeWithPrincipal
            case .principalNotEmployee: .principalNotEmployee
            case .principalCircle: .principalCircle
            case .otherPersonsRecord: .otherPersonsRecord
            case .usedByOtherPerson: .usedByOtherPerson
            case .stillPrincipal: .stillPrincipal
            case .oddDocumentNumber: .oddDocumentNumber
            case .oddExpediente: .oddExpediente
            case .oddAddress: .oddAddress
            case .returnWithoutLeaving: .returnWithoutLeaving
            case .extensionTooEarly: .extensionTooEarly
            case .fileOutside: .fileOutside
            case .fileMissing: .fileMissing
            case .fileUnusable: .fileUnusable
            case .fileDiffers: .fileDiffers
            case .contentMissing: .contentMissing
            case .badYAML: .badYAML
            case .unknownKey: .unknownKey
            case .keyMissing: .keyMissing
            case .keyTwice: .keyTwice
            case .wrongShape: .wrongShape
            case .badPolicyValue: .badPolicyValue
            case .valueTwice: .valueTwice
            case .noPolicyFiles: .noPolicyFiles
            case .noCaseFiles: .noCaseFiles
            case .policyGap: .policyGap
            case .unknownPerson: .unknownPerson
            case .unknownTemplate: .unknownTemplate
            case .badTemplate: .badTemplate
            }
    }

    /// A problem of this kind. The reasons that other programs give are in their own language, and left out here.
    var sample: ProblemKind {
        switch self {
        case .unreadableFile: .unreadableFile(reason: "EACCES")
        case .notUTF8: .notUTF8
        case .nulByte: .nulByte
        case .emptyFile: .emptyFile
        case .unclosedQuote: .unclosedQuote
        case .textAfterQuote: .textAfterQuote
        case .fieldTooLong: .fieldTooLong(limit: 1_048_576)
        case .unknownFile: .unknownFile(suggestion: "people.csv")
        case .nothingToImport: .nothingToImport
        case .notFound: .notFound
        case .notADirectory: .notADirectory
        case .unmakeableDirectory: .unmakeableDirectory(reason: "Permission denied")
        case .fileExists: .fileExists
        case .unwritableFile: .unwritableFile(reason: "ENOSPC")
        case .unknownColumn: .unknownColumn(name: "pasport_number", suggestion: "passport_number")
        case .columnTwice: .columnTwice(name: "Expiry Date", as: "valid_until")
        case .columnMissing: .columnMissing(name: "person_id")
        case .unnamedColumn: .unnamedColumn
        case .wrongNumberOfFields: .wrongNumberOfFields(found: 7, expected: 8)
        case .valueMissing: .valueMissing(column: "family_names")
        case .badDay: .badDay(column: "birth_date", found: "14/07/1988", format: "yyyy-mm-dd")
        case .badNumber: .badNumber(column: "days_granted", found: "ninety")
        case .badMoney: .badMoney(column: "amount_pen", found: "1,500")
        case .badFlag: .badFlag(column: "quota_exempt", found: "maybe")
        case .badCode: .badCode(column: "kind", found: "employe", allowed: PersonKind.codes, suggestion: "employee")
        case .badCountry: .badCountry(column: "nationality", found: "GER", suggestion: "DEU")
        case .badRUC: .badRUC(column: "ruc", found: "20999482173")
        case .badSHA256: .badSHA256(column: "sha256", found: "12ab")
        case .badID: .badID(column: "person_id", found: "E\n1")
        case .badText: .badText(column: "site")
        case .idTwice: .idTwice(column: "person_id", id: "E-2", firstLine: 3)
        case .unknownReference: .unknownReference(column: "principal_id", id: "E-9", kind: .people, suggestion: "E-8")
        case .datesOutOfOrder: .datesOutOfOrder(earlier: "valid_from", later: "valid_until")
        case .endRequired: .endRequired(visaType: "cpp")
        case .decisionMissing: .decisionMissing
        case .decisionWhilePending: .decisionWhilePending
        case .renewalWithoutPermit: .renewalWithoutPermit
        case .extensionWithoutDay: .extensionWithoutDay
        case .dependentWithoutPrincipal: .dependentWithoutPrincipal
        case .employeeWithPrincipal: .employeeWithPrincipal
        case .principalNotEmployee: .principalNotEmployee(id: "D-1")
        case .principalCircle: .principalCircle(ids: ["D-1", "D-2", "D-1"])
        case .otherPersonsRecord: .otherPersonsRecord(column: "permit_id", id: "P-1")
        case .usedByOtherPerson: .usedByOtherPerson(record: RecordReference(.filings, "F-1"))
        case .stillPrincipal: .stillPrincipal(of: "D-1")
        case .oddDocumentNumber: .oddDocumentNumber(column: "number", letters: 4)
        case .oddExpediente: .oddExpediente(column: "expediente_no", found: "LM26-98305")
        case .oddAddress: .oddAddress(column: "email")
        case .returnWithoutLeaving: .returnWithoutLeaving
        case .extensionTooEarly: .extensionTooEarly(from: "2026-01-02")
        case .fileOutside: .fileOutside(found: "/home/ana/receipt.pdf")
        case .fileMissing: .fileMissing(found: "receipt.pdf")
        case .fileUnusable: .fileUnusable(reason: Bilingual(en: "It is empty.", es: "Está vacío."))
        case .fileDiffers: .fileDiffers(found: "12ab")
        case .contentMissing: .contentMissing
        case .badYAML: .badYAML(reason: "…")
        case .unknownKey: .unknownKey(name: "titel", suggestion: "title", allowed: ["title", "expect"])
        case .keyMissing: .keyMissing(name: "title")
        case .keyTwice: .keyTwice(name: "title")
        case .wrongShape: .wrongShape(expected: .cases)
        case .badPolicyValue: .badPolicyValue(key: "uit", found: "-1", expected: .soles(1...100_000))
        case .valueTwice: .valueTwice(key: "uit", from: "2026-01-01", firstLine: 3)
        case .noPolicyFiles: .noPolicyFiles
        case .noCaseFiles: .noCaseFiles
        case .policyGap: .policyGap(what: "uit")
        case .unknownPerson: .unknownPerson(id: "E-9")
        case .unknownTemplate:
            .unknownTemplate(suggestion: "alert.txt.mustache", allowed: ["alert.txt.mustache", "alert.html.mustache"])
        case .badTemplate: .badTemplate(.tagNotClosed)
        }
    }
}

/// What problems say, in both languages.
@Suite("The words of problems")
struct ProblemWordsTests {
    @Test("every kind of problem is told in both languages", arguments: ProblemName.allCases)
    func kind(name: ProblemName) {
        #expect(ProblemName(name.sample) == name)
        let complaints = Prose.complaints(ProblemText.text(name.sample))
        #expect(complaints.isEmpty, "\(complaints)")
    }

    @Test("what was expected is told in both languages", arguments: expected)
    func expectation(expected: Expected) {
        let complaints = Prose.complaints(ProblemText.text(.wrongShape(expected: expected)))
        #expect(complaints.isEmpty, "\(complaints)")
    }

    static let expected: [Expected] = [
        .keys, .list, .cases, .value, .text, .number(0...31), .percent, .soles(1...100_000), .digits(1...12),
        .word(["yes", "no"]), .address, .phrases, .monthAndDay,
    ]

    @Test("texts that leave something out are whole all the same", arguments: withoutSuggestion)
    func leftOut(kind: ProblemKind) {
        let complaints = Prose.complaints(ProblemText.text(kind))
        #expect(complaints.isEmpty, "\(complaints)")
    }

    static let withoutSuggestion: [ProblemKind] = [
        .unknownFile(suggestion: nil), .unknownColumn(name: "shoe_size", suggestion: nil),
        .badCode(column: "kind", found: "boss", allowed: PersonKind.codes, suggestion: nil),
        .badCountry(column: "nationality", found: "XX", suggestion: nil),
        .unknownReference(column: "person_id", id: "E-9", kind: .people, suggestion: nil),
        .unknownKey(name: "colour", suggestion: nil, allowed: ["title"]),
        .badDay(column: "birth_date", found: "2026-02-30", format: "yyyy-mm-dd"),
        .unknownTemplate(suggestion: nil, allowed: ["alert.txt.mustache"]), .badTemplate(.empty),
        .badTemplate(.tagUnknown(name: "> other")), .badTemplate(.sectionNotClosed(name: "items")),
        .badTemplate(.endWithoutSection(name: "items", open: nil)),
        .badTemplate(.endWithoutSection(name: "items", open: "parts")), .badTemplate(.unreadable),
        .badTemplate(.listAsValue(name: "items")),
    ]
}
