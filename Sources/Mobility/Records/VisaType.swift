/// A migratory status (calidad migratoria). What each allows and how long it lasts is policy; see ``Status``.
public enum VisaType: String, RecordCode {
    case residentWorker = "resident_worker"
    case temporaryWorker = "temporary_worker"
    case appointedWorker = "appointed_worker"
    case appointedWorkerResident = "appointed_worker_resident"
    case dependent
    case permanent
    case businessVisitor = "business_visitor"
    case tourist
    case cpp
    case specialResident = "special_resident"
    case ptp
    case humanitarian
    case rentier
    case refugeeApplicant = "refugee_applicant"
    case otherResident = "other_resident"

    public static let names = CodeNames(codes)

    /// The statuses under which a stay on granted days is recorded.
    public static let visitorCodes = [VisaType.tourist, .businessVisitor].map(\.rawValue)
}
