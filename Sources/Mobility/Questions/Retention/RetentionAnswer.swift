public import CivilCalendar

/// Which records of a person have been kept for longer than the policy says.
///
/// The years count from the end of the employment: a dependent's is that of the principal, or the own one if earlier.
/// While somebody is employed, or no end is recorded, nothing is due. A record that speaks of a later day, such as a
/// payment after the employment, counts from that day. The person is due last, once all of the person's records are, and
/// those of everybody who depends on the person.
public struct RetentionAnswer: Sendable, Equatable {
    /// The records that are due, by the day since which they are, then by kind and id; the person last.
    public let due: [RetentionDue]

    /// Asks for a day.
    public init(_ dossier: Dossier, policy: Policy, asOf day: Day) {
        let asked = RetentionAnswer.all(of: dossier.subject, principal: dossier.principal, policy, day)
        let family = dossier.dependents.map { dependent in
            RetentionAnswer.all(of: dependent, principal: dossier.subject, policy, day)
        }
        guard let asked, var person = asked.last else {
            due = []
            return
        }
        let all = family.reduce(into: asked.map(\.dueSince)) { days, member in
            // Somebody who depends on the person and has no end of the own left keeps the person.
            days += member.map { $0.map(\.dueSince) } ?? [.latest]
        }
        person = RetentionDue(
            record: person.record, personID: person.personID, endedOn: person.endedOn,
            dueSince: all.max() ?? person.dueSince, citation: person.citation)
        let places = Dictionary(RecordKind.allCases.enumerated().map { ($1, $0) }) { first, _ in first }
        func order(_ due: RetentionDue) -> (Day, Int, String) {
            (due.dueSince, places[due.record.kind] ?? 0, due.record.id)
        }
        due =
            asked.dropLast().filter { $0.dueSince <= day }.sorted { order($0) < order($1) }
            + [person].filter { $0.dueSince <= day }
    }

    /// Every record with the day since which it is due, the person last; nil while no end of the employment has come.
    private static func all(
        of file: PersonFile, principal: PersonFile?, _ policy: Policy, _ day: Day
    ) -> [RetentionDue]? {
        let ends = [file.person.employmentEnd, principal?.person.employmentEnd].compactMap(\.self)
        guard let end = ends.min(), end < day else { return nil }
        let id = file.person.personID
        return (file.lastDays + [(RecordReference(file.person), .earliest)]).compactMap { record, last in
            guard let key = record.kind.retention else { return nil }
            let years = policy.value(key, on: day)
            let endedOn = max(end, last)
            return RetentionDue(
                record: record, personID: id, endedOn: endedOn,
                dueSince: endedOn.adding(years: years.value.count) + 1, citation: years.citation)
        }
    }
}
