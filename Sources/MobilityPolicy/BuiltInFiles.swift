/// The files of Peru's policy, as built into the program.
enum BuiltInFiles {
    /// Name and content of a file.
    typealias File = (name: String, bytes: [UInt8])

    /// The law. A test compares the lists with the directory.
    static let law: [File] = [
        ("sources.yaml", PackageResources.sources_yaml),
        ("uit.yaml", PackageResources.uit_yaml),
        ("fines.yaml", PackageResources.fines_yaml),
        ("renewal.yaml", PackageResources.renewal_yaml),
        ("filing.yaml", PackageResources.filing_yaml),
        ("documents.yaml", PackageResources.documents_yaml),
        ("dependents.yaml", PackageResources.dependents_yaml),
        ("travel.yaml", PackageResources.travel_yaml),
        ("travel-permits.yaml", PackageResources.travel_permits_yaml),
        ("absence.yaml", PackageResources.absence_yaml),
        ("visitors.yaml", PackageResources.visitors_yaml),
        ("data.yaml", PackageResources.data_yaml),
        ("quota.yaml", PackageResources.quota_yaml),
        ("portal.yaml", PackageResources.portal_yaml),
        ("retention.yaml", PackageResources.retention_yaml),
        ("statuses.yaml", PackageResources.statuses_yaml),
        ("holidays.yaml", PackageResources.holidays_yaml),
        ("relief.yaml", PackageResources.relief_yaml),
        ("conflicts.yaml", PackageResources.conflicts_yaml),
        ("arguments.yaml", PackageResources.arguments_yaml),
    ]

    /// Where to go, and whom to call and to write to.
    static let directory: [File] = [
        ("offices.yaml", PackageResources.offices_yaml),
        ("channels.yaml", PackageResources.channels_yaml),
    ]
}
