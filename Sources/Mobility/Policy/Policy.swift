public import CivilCalendar

/// The law as the rules read it: dated parameters, statuses, holidays, relief measures and points in conflict, every one
/// with its source.
public final class Policy: Sendable {
    /// The statuses, in the order of their codes.
    public var statuses: [Status] { VisaType.allCases.map(status) }
    /// The statuses without an end.
    public var indefiniteStatuses: Set<VisaType> {
        Set(statuses.filter { $0.extensible == .indefinite }.map(\.visaType))
    }
    /// Working days and holidays.
    public let holidays: HolidayCalendar
    /// Relief measures that the policy knows.
    public let reliefMeasures: [ReliefMeasure]
    /// Points in conflict.
    public let conflicts: [ConflictID: Conflict]
    /// The point in conflict about one of the policy's relief measures, by its id, where there is one.
    public let reliefConflicts: [String: ConflictID]
    private let parameters: CodeTable<PolicyKey, Parameter>
    // Beside the parameters, since rules ask for values by the hundred and a parameter is large to hand out.
    private let values: CodeTable<PolicyKey, [Parameter.Dated]>
    private let statusByType: CodeTable<VisaType, Status>

    /// Puts a policy together.
    /// - Throws: ``PolicyGap`` if a parameter, a status or a point in conflict is missing.
    public init(
        parameters: [Parameter], statuses: [Status], holidays: HolidayCalendar, reliefMeasures: [ReliefMeasure],
        conflicts: [Conflict], reliefConflicts: [String: ConflictID] = [:]
    ) throws(PolicyGap) {
        self.parameters = CodeTable(parameters.map { ($0.key, $0) })
        values = CodeTable(parameters.map { ($0.key, $0.values) })
        statusByType = CodeTable(statuses.map { ($0.visaType, $0) })
        self.holidays = holidays
        self.reliefMeasures = reliefMeasures
        self.reliefConflicts = reliefConflicts
        self.conflicts = Dictionary(conflicts.map { ($0.id, $0) }) { $1 }
        for key in PolicyKey.allCases where self.parameters[key] == nil { throw .parameter(key) }
        for type in VisaType.allCases where statusByType[type] == nil { throw .status(type) }
        for id in ConflictID.allCases where self.conflicts[id] == nil { throw .conflict(id) }
    }

    /// A parameter. Every key has one: a policy without it can't be made.
    public func parameter(_ key: PolicyKey) -> Parameter {
        guard let parameter = parameters[key] else { preconditionFailure("policy without \(key.rawValue)") }
        return parameter
    }

    /// The value of a parameter on a day, with the citation by which an explanation names it.
    public func value(_ key: PolicyKey, on day: Day) -> Cited {
        let dated = Parameter.value(of: values(key), on: day)
        return Cited(value: dated.value, citation: PolicyCitation(key: key, from: dated.from))
    }

    /// The values of a parameter by the day from which each holds; never empty.
    func values(_ key: PolicyKey) -> [Parameter.Dated] { values[key] ?? parameter(key).values }

    /// What the law says of a status. Every code has one: a policy without it can't be made.
    public func status(_ type: VisaType) -> Status {
        guard let status = statusByType[type] else { preconditionFailure("policy without \(type.rawValue)") }
        return status
    }

    /// The point in conflict about a measure; none about one that the employer recorded.
    func conflict(about measure: ReliefMeasure) -> ConflictID? {
        reliefMeasures.contains(measure) ? reliefConflicts[measure.reliefID] : nil
    }

    /// The first day on which a term that is `key` days before `end` has begun, whatever the value was on that day: the
    /// value that opens earlier wins, but none before it holds.
    public func opening(_ key: PolicyKey, before end: Day) -> (day: Day, citation: PolicyCitation) {
        let values = values(key)
        if values.count == 1 {
            return (end - values[0].value.count, PolicyCitation(key: key, from: values[0].from))
        }
        var best: (day: Day, citation: PolicyCitation)?
        for index in values.indices {
            let from = index == 0 ? Day.earliest : values[index].from
            let day = max(end - values[index].value.count, from)
            if index + 1 < values.count, day >= values[index + 1].from { continue }
            if best.map({ day < $0.day }) ?? true { best = (day, PolicyCitation(key: key, from: values[index].from)) }
        }
        if let best { return best }
        let used = value(key, on: end)
        return (end - used.value.count, used.citation)
    }
}

/// A value of the policy with the name under which it is cited.
public struct Cited: Sendable {
    /// The value.
    public let value: PolicyValue
    /// Its name.
    public let citation: PolicyCitation
}

/// Names one dated value of a parameter.
public struct PolicyCitation: Sendable, Hashable {
    /// The parameter.
    public let key: PolicyKey
    /// The day from which the value holds.
    public let from: Day
}

/// What a policy lacks.
public enum PolicyGap: Error, Equatable, Sendable {
    /// A parameter without any value.
    case parameter(PolicyKey)
    /// A status that is not described.
    case status(VisaType)
    /// A point in conflict without its readings.
    case conflict(ConflictID)
}
