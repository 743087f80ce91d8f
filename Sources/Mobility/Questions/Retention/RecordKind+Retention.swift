extension RecordKind {
    /// The parameter that says for how many years records of the kind are kept; nil for what is about nobody. What
    /// happened to a filing is kept as long as the filing.
    var retention: PolicyKey? {
        switch self {
        case .employers, .outages, .reliefMeasures: nil
        case .people: .peopleRetention
        case .documents: .documentsRetention
        case .permits: .permitsRetention
        case .filings, .filingEvents: .filingsRetention
        case .evidence: .evidenceRetention
        case .reliefApplications: .reliefApplicationsRetention
        case .trips: .tripsRetention
        case .travelPermits: .travelPermitsRetention
        case .stays: .staysRetention
        case .payments: .paymentsRetention
        }
    }
}
