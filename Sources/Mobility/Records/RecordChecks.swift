/// Checks of a whole record: whether its fields fit together. What a single field may hold is the business of
/// ``Column/parse(_:dayFormat:)``; how records fit one another is the business of whoever holds several.
public enum RecordChecks {
    /// The statuses without an end, unless the policy says otherwise.
    public static let indefiniteByDefault: Set<VisaType> = [.permanent, .rentier]

    /// A field that does not fit, by its column, and what is wrong with it.
    public typealias Finding = (column: String, kind: ProblemKind)

    /// What is wrong within a record, in the order of its columns.
    ///
    /// - Parameter indefinite: the statuses that may have no `valid_until`.
    public static func problems(
        of record: some Record, indefinite: Set<VisaType> = indefiniteByDefault
    ) -> [Finding] {
        problems(of: type(of: record).kind, fields: record.fields, indefinite: indefinite)
    }

    /// What is wrong within a record of which not every field is known: a field that can't be read is nil, and nothing
    /// is said about it, so that one mistake is told once.
    public static func problems(
        of kind: RecordKind, fields: [FieldValue?], indefinite: Set<VisaType> = indefiniteByDefault
    ) -> [Finding] {
        let fields = KnownFields(columns: kind.columns, values: fields)
        var findings: [Finding] = []
        switch kind {
        case .employers: checkAddresses(["mobility_email"], fields, &findings)
        case .people:
            checkPrincipal(fields, &findings)
            checkAddresses(["email", "manager_email"], fields, &findings)
        case .documents: checkNumber(fields, &findings)
        case .permits: checkEnd(fields, indefinite, &findings)
        case .filings: checkFiling(fields, &findings)
        case .reliefMeasures: checkExtension(fields, &findings)
        case .trips: checkLeaving(fields, &findings)
        default: break
        }
        for (earlier, later) in orders[kind] ?? [] {
            if let first = fields.day(earlier), let last = fields.day(later), last < first {
                findings.append((later, .datesOutOfOrder(earlier: "\(earlier) \(first)", later: "\(later) \(last)")))
            }
        }
        return findings
    }

    /// Days of which the first may not come after the second.
    private static let orders: [RecordKind: [(earlier: String, later: String)]] = [
        .people: [("birth_date", "employment_start"), ("employment_start", "employment_end")],
        .documents: [("issued_on", "expires_on")],
        .permits: [("valid_from", "valid_until"), ("card_issued_on", "card_expires_on")],
        .filings: [("filed_on", "decided_on")],
        .filingEvents: [("happened_on", "due_on")],
        .outages: [("began_on", "ended_on")],
        .reliefMeasures: [("from", "until")],
        .trips: [("departs_on", "returns_on"), ("left_on", "came_back_on")],
        .travelPermits: [("applied_on", "issued_on")],
        .stays: [("entered_on", "exited_on")],
    ]

    private static func checkPrincipal(_ fields: KnownFields, _ findings: inout [Finding]) {
        guard let kind = fields.text("kind") else { return }
        if kind == PersonKind.dependent.rawValue, fields.isEmpty("principal_id") {
            findings.append(("principal_id", .dependentWithoutPrincipal))
        }
        if kind == PersonKind.employee.rawValue, fields.isGiven("principal_id") {
            findings.append(("principal_id", .employeeWithPrincipal))
        }
    }

    private static func checkAddresses(_ columns: [String], _ fields: KnownFields, _ findings: inout [Finding]) {
        for column in columns {
            guard let text = fields.text(column), MailAddress(text.trimmingBlanks()) == nil else { continue }
            findings.append((column, .oddAddress(column: column)))
        }
    }

    private static func checkNumber(_ fields: KnownFields, _ findings: inout [Finding]) {
        let numbered = [DocumentType.passport, .carneExtranjeria].map(\.rawValue)
        guard let type = fields.text("type"), numbered.contains(type), let number = fields.text("number"),
            !Identifiers.looksLikeDocumentNumber(number)
        else { return }
        findings.append(("number", .oddDocumentNumber(column: "number", letters: number.count)))
    }

    private static func checkEnd(
        _ fields: KnownFields, _ indefinite: Set<VisaType>, _ findings: inout [Finding]
    ) {
        guard fields.isEmpty("valid_until"), let code = fields.text("visa_type"),
            let visaType = VisaType(rawValue: code), !indefinite.contains(visaType)
        else { return }
        findings.append(("valid_until", .endRequired(visaType: code)))
    }

    private static func checkFiling(_ fields: KnownFields, _ findings: inout [Finding]) {
        if fields.text("procedure") == Procedure.renewal.rawValue, fields.isEmpty("permit_id") {
            findings.append(("permit_id", .renewalWithoutPermit))
        }
        if let number = fields.text("expediente_no"), !Identifiers.isExpediente(number) {
            findings.append(("expediente_no", .oddExpediente(column: "expediente_no", found: number)))
        }
        guard let outcome = fields.text("outcome") else { return }
        let isPending = outcome == Outcome.pending.rawValue
        if !isPending, fields.isEmpty("decided_on") { findings.append(("decided_on", .decisionMissing)) }
        if isPending, fields.isGiven("decided_on") { findings.append(("decided_on", .decisionWhilePending)) }
    }

    private static func checkExtension(_ fields: KnownFields, _ findings: inout [Finding]) {
        guard fields.text("effect") == ReliefEffect.extendValidity.rawValue else { return }
        if fields.isEmpty("extends_to") { findings.append(("extends_to", .extensionWithoutDay)) }
        if let from = fields.day("from"), let day = fields.day("extends_to"), day < from {
            findings.append(("extends_to", .extensionTooEarly(from: "\(from)")))
        }
    }

    private static func checkLeaving(_ fields: KnownFields, _ findings: inout [Finding]) {
        guard fields.isEmpty("left_on"), fields.isGiven("came_back_on") else { return }
        findings.append(("left_on", .returnWithoutLeaving))
    }
}
