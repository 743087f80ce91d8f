/// The legal parameters and lead times that rules read. The raw value is the key in the policy files.
public enum PolicyKey: String, Code {
    case uit
    case visitorDailyRate = "fine.visitor_daily_rate"
    case residentDailyRateMin = "fine.resident_daily_rate_min"
    case residentDailyRateMax = "fine.resident_daily_rate_max"
    case temporaryDailyRateMin = "fine.temporary_daily_rate_min"
    case temporaryDailyRateMax = "fine.temporary_daily_rate_max"
    case majorityAge = "fine.majority_age"
    case visitorPaymentCode = "fine.visitor_payment_code"

    case renewalUpcomingLead = "renewal.upcoming_lead"
    case renewalWindowLead = "renewal.window_lead"
    case renewalHighLead = "renewal.high_lead"

    case filingOverdueAfter = "filing.overdue_after"
    case denialTerm = "filing.denial_term"
    case answerTerm = "filing.answer_term"
    case answerExtension = "filing.answer_extension"

    case passportLead = "document.passport_lead"
    case documentAgePeru = "document.max_age_peru"
    case documentAgeAbroad = "document.max_age_abroad"

    case childAgeLimit = "dependent.child_age_limit"
    case childAgeLead = "dependent.child_age_lead"

    case pendingTravel = "travel.pending_travel"
    case tripLead = "travel.trip_lead"
    case travelPermitValidity = "travel.permit_validity"
    case travelApplyLead = "travel.apply_lead"
    case travelPermitFee = "travel.permit_fee"
    case travelPermitPaymentCode = "travel.permit_payment_code"
    case travelPermitCopies = "travel.permit_copies"
    case travelPermitsAYear = "travel.cpp_permits_a_year"

    case absenceWindow = "travel.absence_window"
    case absenceWarning = "travel.absence_warning"
    case absenceLimit = "travel.absence_limit"
    case absenceWarningPermanent = "travel.absence_warning_permanent"
    case absenceLimitPermanent = "travel.absence_limit_permanent"

    case visitorStayLead = "visitor.stay_lead"
    case visitorShortWindow = "visitor.short_window"
    case visitorShortAllowance = "visitor.short_allowance"
    case visitorLongWindow = "visitor.long_window"
    case visitorLongAllowance = "visitor.long_allowance"
    case visitorAllowanceLead = "visitor.allowance_lead"
    case visitorOutAfterOverstay = "visitor.out_after_overstay"

    case approvedWithoutPermit = "data.approved_without_permit"
    case departureUnconfirmed = "data.departure_unconfirmed"

    case quotaHeadcountLimit = "quota.headcount_limit"
    case quotaHeadcountWarning = "quota.headcount_warning"
    case quotaPayrollLimit = "quota.payroll_limit"
    case quotaPayrollWarning = "quota.payroll_warning"
    case supportAddress = "portal.support_address"
    case maintenancePhrases = "portal.maintenance_phrases"
    case outageFailures = "portal.outage_failures"
    case outageMinutes = "portal.outage_minutes"

    case peopleRetention = "retention.people"
    case documentsRetention = "retention.documents"
    case permitsRetention = "retention.permits"
    case filingsRetention = "retention.filings"
    case evidenceRetention = "retention.evidence"
    case reliefApplicationsRetention = "retention.relief_applications"
    case tripsRetention = "retention.trips"
    case travelPermitsRetention = "retention.travel_permits"
    case staysRetention = "retention.stays"
    case paymentsRetention = "retention.payments"

    /// What the values of the parameter are.
    public var unit: PolicyUnit {
        switch self {
        case .uit: .soles
        case .visitorDailyRate, .residentDailyRateMin, .residentDailyRateMax, .temporaryDailyRateMin,
            .temporaryDailyRateMax, .quotaHeadcountLimit, .quotaHeadcountWarning, .quotaPayrollLimit,
            .quotaPayrollWarning:
            .percent
        case .majorityAge, .childAgeLimit, .peopleRetention, .documentsRetention, .permitsRetention, .filingsRetention,
            .evidenceRetention, .reliefApplicationsRetention, .tripsRetention, .travelPermitsRetention,
            .staysRetention, .paymentsRetention:
            .years
        case .passportLead, .documentAgePeru, .documentAgeAbroad: .months
        case .answerTerm: .workingDays
        case .pendingTravel: .choice(["allowed", "forbidden"])
        case .travelPermitFee: .fee
        case .visitorPaymentCode, .travelPermitPaymentCode: .digits
        case .travelPermitCopies, .travelPermitsAYear, .outageFailures, .outageMinutes: .number
        case .supportAddress: .address
        case .maintenancePhrases: .phrases
        default: .days
        }
    }
}

/// What a parameter's value is.
public enum PolicyUnit: Sendable, Equatable {
    /// Calendar days, 0 or more.
    case days
    /// Working days, 0 or more.
    case workingDays
    /// Calendar months, 0 or more.
    case months
    /// Years, 0 or more.
    case years
    /// Per cent with at most four decimals, 0 to 100.
    case percent
    /// Soles with two decimals, 1 or more.
    case soles
    /// Soles with two decimals, 0 where it is free.
    case fee
    /// A code of digits, in which zeros at the front count.
    case digits
    /// A plain number, 0 or more.
    case number
    /// An e-mail address.
    case address
    /// Phrases, separated by `;`.
    case phrases
    /// One of these words.
    case choice([String])
}
