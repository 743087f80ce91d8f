/// What can be wrong with something that a person wrote. The text for each is made in one place; see ``ProblemText``.
public enum ProblemKind: Error, Sendable, Hashable {
    // Files
    case unreadableFile(reason: String)
    case notUTF8
    case nulByte
    case emptyFile
    case unclosedQuote
    case textAfterQuote
    case fieldTooLong(limit: Int)
    case unknownFile(suggestion: String?)
    case nothingToImport
    case notFound
    case notADirectory
    case unmakeableDirectory(reason: String)
    case fileExists
    case unwritableFile(reason: String)

    // Columns and rows
    case unknownColumn(name: String, suggestion: String?)
    case columnTwice(name: String, as: String)
    case columnMissing(name: String)
    case unnamedColumn
    case wrongNumberOfFields(found: Int, expected: Int)

    // Values
    case valueMissing(column: String)
    case badDay(column: String, found: String, format: String)
    case badNumber(column: String, found: String)
    case badMoney(column: String, found: String)
    case badFlag(column: String, found: String)
    case badCode(column: String, found: String, allowed: [String], suggestion: String?)
    case badCountry(column: String, found: String, suggestion: String?)
    case badRUC(column: String, found: String)
    case badSHA256(column: String, found: String)
    case badID(column: String, found: String)
    case badText(column: String)

    // Records
    case idTwice(column: String, id: String, firstLine: Int)
    case unknownReference(column: String, id: String, kind: RecordKind, suggestion: String?)
    case datesOutOfOrder(earlier: String, later: String)
    case endRequired(visaType: String)
    case decisionMissing
    case decisionWhilePending
    case renewalWithoutPermit
    case extensionWithoutDay
    case dependentWithoutPrincipal
    case employeeWithPrincipal
    case principalNotEmployee(id: String)
    case principalCircle(ids: [String])
    case otherPersonsRecord(column: String, id: String)
    case usedByOtherPerson(record: RecordReference)
    case stillPrincipal(of: String)
    case oddDocumentNumber(column: String, letters: Int)
    case oddExpediente(column: String, found: String)
    case oddAddress(column: String)
    case returnWithoutLeaving
    case extensionTooEarly(from: String)

    // Files of evidence
    case fileOutside(found: String)
    case fileMissing(found: String)
    case fileUnusable(reason: Bilingual)
    case fileDiffers(found: String)
    case contentMissing

    // YAML: policy and cases
    case badYAML(reason: String)
    case unknownKey(name: String, suggestion: String?, allowed: [String])
    case keyMissing(name: String)
    case keyTwice(name: String)
    case wrongShape(expected: Expected)
    case badPolicyValue(key: String, found: String, expected: Expected)
    case valueTwice(key: String, from: String, firstLine: Int)
    case noPolicyFiles
    case noCaseFiles
    case policyGap(what: String)
    case unknownPerson(id: String)

    // Templates of letters
    case unknownTemplate(suggestion: String?, allowed: [String])
    case badTemplate(TemplateMistake)

    /// Malformed numbers that authorities issue are stored as they stand, and so are texts for addresses, evidence without its
    /// file and what no rule can make anything of.
    var isWarning: Bool {
        switch self {
        case .oddDocumentNumber, .oddExpediente, .oddAddress, .returnWithoutLeaving, .extensionTooEarly,
            .fileMissing, .contentMissing:
            true
        default: false
        }
    }
}
