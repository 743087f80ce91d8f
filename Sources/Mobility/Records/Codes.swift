/// A closed list of codes that files may hold.
public protocol Code: RawRepresentable, CaseIterable, Sendable, Hashable, Codable where RawValue == String {}

extension Code {
    /// All codes, in their order.
    public static var codes: [String] { allCases.map(\.rawValue) }
}

/// Whether a person is employed or depends on somebody who is.
public enum PersonKind: String, Code { case employee, dependent }

/// How a dependent is related to the principal.
public enum Relationship: String, Code { case spouse, partner, child, parent }

/// A language in which people are written to.
public enum Language: String, Code { case en, es }

/// A kind of document.
public enum DocumentType: String, Code {
    case passport
    case carneExtranjeria = "carne_extranjeria"
    case criminalRecord = "criminal_record"
    case contract
    case birthCertificate = "birth_certificate"
    case marriageCertificate = "marriage_certificate"
    case other

    /// Papers that support an application and go stale: all but passports, carnés and contracts.
    public var isSupporting: Bool {
        switch self {
        case .passport, .carneExtranjeria, .contract: false
        case .criminalRecord, .birthCertificate, .marriageCertificate, .other: true
        }
    }
}

/// What is applied for.
public enum Procedure: String, Code {
    case renewal
    case initial
    case changeOfStatus = "change_of_status"
    case card
}

/// How a filing ended, or that it is pending.
public enum Outcome: String, Code { case pending, approved, denied, withdrawn, void }

/// What can happen to a filing between lodging and decision.
public enum FilingEventKind: String, Code {
    case observed
    case answered
    case extensionGranted = "extension_granted"
    case biometricsBooked = "biometrics_booked"
    case biometricsTaken = "biometrics_taken"
}

/// What a piece of evidence is.
public enum EvidenceKind: String, Code {
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
public enum ReliefEffect: String, Code {
    case suspendFines = "suspend_fines"
    case suspendDeadlines = "suspend_deadlines"
    case extendValidity = "extend_validity"
    case acceptCertificate = "accept_certificate"
}

/// What a payment was for.
public enum PaymentConcept: String, Code {
    case overstayFine = "overstay_fine"
    case lateRenewalFine = "late_renewal_fine"
    case other
}
