import CivilCalendar
import Mobility

/// A policy in the making: what the files read so far say, later ones over earlier ones.
struct PolicyDraft: Sendable {
    /// A parameter's title and its values by the day from which they hold.
    struct ParameterDraft: Sendable {
        var title: Bilingual
        var values: [Day: Parameter.Dated]
    }

    var parameters: [PolicyKey: ParameterDraft] = [:]
    var statuses: [VisaType: Status] = [:]
    var holidays: [PolicyHoliday] = []
    var nonWorkingDays: [Day: PolicyNonWorkingDay] = [:]
    var reliefMeasures: [String: (measure: ReliefMeasure, provenance: Provenance, conflict: ConflictID?)] = [:]
    var conflicts: [ConflictID: Conflict] = [:]
    var arguments: [String: LegalArgument] = [:]
    var sources: [String: PolicySource] = [:]
    /// In the order in which the files list them.
    var offices: [Office] = []
    /// In the order in which the files list them.
    var channels: [Channel] = []

    /// The policy that the files make together.
    func finished() throws(PolicyGap) -> LoadedPolicy {
        let policy = try Policy(
            parameters: parameters.compactMap { key, draft in
                Parameter(key: key, title: draft.title, values: Array(draft.values.values))
            },
            statuses: Array(statuses.values),
            holidays: HolidayCalendar(annual: holidays.map(\.annual), single: Set(nonWorkingDays.keys)),
            reliefMeasures: reliefMeasures.values.map(\.measure).sorted { $0.reliefID < $1.reliefID },
            conflicts: Array(conflicts.values),
            reliefConflicts: reliefMeasures.compactMapValues(\.conflict))
        return LoadedPolicy(
            policy: policy,
            text: PolicyText.bytes(of: self),
            holidays: holidays,
            nonWorkingDays: nonWorkingDays.values.sorted { $0.day < $1.day },
            reliefProvenance: reliefMeasures.mapValues(\.provenance),
            arguments: arguments.values.sorted { $0.id < $1.id },
            sources: sources.values.sorted { $0.name < $1.name },
            ownOffices: offices,
            ownChannels: channels)
    }
}
