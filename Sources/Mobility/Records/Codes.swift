/// A closed list of codes that files may hold.
public protocol Code: RawRepresentable, CaseIterable, Sendable, Hashable, Codable where RawValue == String {}

extension Code {
    /// All codes, in their order.
    public static var codes: [String] { allCases.map(\.rawValue) }

    /// A number below 256 that tells the code from all others of its list: the one byte that a code without payload takes, none
    /// where it is the only one.
    @inlinable
    public var slot: Int { withUnsafeBytes(of: self) { Int($0.first ?? 0) } }
}

/// A list of codes of which records hold one.
public protocol RecordCode: Code where AllCases == [Self] {
    /// The codes by their bytes, in the order of the cases.
    static var names: CodeNames { get }
}

/// Whether a person is employed or depends on somebody who is.
public enum PersonKind: String, RecordCode {
    case employee, dependent

    public static let names = CodeNames(codes)
}

/// How a dependent is related to the principal.
public enum Relationship: String, RecordCode {
    case spouse, partner, child, parent

    public static let names = CodeNames(codes)
}

/// A language in which people are written to.
public enum Language: String, RecordCode {
    case en, es

    public static let names = CodeNames(codes)
}

/// A kind of document.
public enum DocumentType: String, RecordCode {
    case passport
    case carneExtranjeria = "carne_extranjeria"
    case criminalRecord = "criminal_record"
    case contract
    case birthCertificate = "birth_certificate"
    case marriageCertificate = "marriage_certificate"
    case other

    public static let names = CodeNames(codes)

    /// Papers that support an application and go stale: all but passports, carnés and contracts.
    public var isSupporting: Bool {
        switch self {
        case .passport, .carneExtranjeria, .contract: false
        case .criminalRecord, .birthCertificate, .marriageCertificate, .other: true
        }
    }
}

/// What is applied for.
public enum Procedure: String, RecordCode {
    case renewal
    case initial
    case changeOfStatus = "change_of_status"
    case card

    public static let names = CodeNames(codes)
}

/// How a filing ended, or that it is pending.
public enum Outcome: String, RecordCode {
    case pending, approved, denied, withdrawn, void

    public static let names = CodeNames(codes)
}

/// What can happen to a filing between lodging and decision.
public enum FilingEventKind: String, RecordCode {
    case observed
    case answered
    case extensionGranted = "extension_granted"
    case biometricsBooked = "biometrics_booked"
    case biometricsTaken = "biometrics_taken"

    public static let names = CodeNames(codes)
}

/// What a piece of evidence is.
public enum EvidenceKind: String, RecordCode {
    case submissionReceipt = "submission_receipt"
    case failedAttempt = "failed_attempt"
    case supportRequest = "support_request"
    case paymentReceipt = "payment_receipt"
    case statusCertificate = "status_certificate"
    case travelPermit = "travel_permit"
    case cardCopy = "card_copy"
    case resolution
    case tamRecord = "tam_record"
    case contract
    case officialNotice = "official_notice"
    case other

    public static let names = CodeNames(codes)
}

/// What a portal is used for, and what an outage of it therefore blocks.
public enum PortalService: String, Code {
    case renewal
    case initial
    case changeOfStatus = "change_of_status"
    case card
    case travelPermit = "travel_permit"
    case answer
}

/// What a relief measure does.
public enum ReliefEffect: String, RecordCode {
    case suspendFines = "suspend_fines"
    case suspendDeadlines = "suspend_deadlines"
    case extendValidity = "extend_validity"
    case acceptCertificate = "accept_certificate"

    public static let names = CodeNames(codes)
}

/// What a payment was for.
public enum PaymentConcept: String, RecordCode {
    case overstayFine = "overstay_fine"
    case lateRenewalFine = "late_renewal_fine"
    case other

    public static let names = CodeNames(codes)
}
