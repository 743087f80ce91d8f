import CivilCalendar
import Mobility

/// Whom a finding concerns on a day.
struct AlertDirectory {
    private let people: [String: Person]
    private let settings: AlertSettings
    private let day: Day
    private let employers: [String: Employer]
    /// The rules of which each kind of recipient is told, found out once: patterns are slow and findings many.
    private let rules: [RecipientKind: Set<RuleID>]
    /// The mobility team of each employer, by the employer's id.
    private let teams: [String: Recipient]
    /// Who is known under an address.
    private let owners: [String: [Person]]

    /// All mobility teams, each once, in order.
    let allTeams: [Recipient]
    /// The employers for which there is no address, in order of their ids.
    let employersWithoutAddress: [String]
    /// Those of whose addresses one that alerts would go to is none, in order of their ids.
    let peopleWithBadAddress: [String]

    init(people: [String: Person], employers: [Employer], settings: AlertSettings, day: Day) {
        var teams: [String: Recipient] = [:]
        var byAddress: [Recipient.ID: Recipient] = [:]
        var without: [String] = []
        for employer in employers.sorted(by: { $0.employerID < $1.employerID }) {
            guard
                let address = AlertDirectory.address(employer.mobilityEmail)
                    ?? AlertDirectory.address(settings.mobilityAddress)
            else {
                without.append(employer.employerID)
                continue
            }
            let team = Recipient(.mobility, address: address, language: employer.language ?? settings.language)
            // Companies of a group that share an address get one digest.
            byAddress[team.id] = byAddress[team.id] ?? team
            teams[employer.employerID] = byAddress[team.id]
        }
        if employers.isEmpty, let address = AlertDirectory.address(settings.mobilityAddress) {
            let team = Recipient(.mobility, address: address, language: settings.language)
            byAddress[team.id] = team
        }
        rules = Dictionary(
            RecipientKind.allCases.map { kind in (kind, Set(RuleID.allCases.filter(settings.audience(kind).concerns))) }
        ) { first, _ in first }
        self.people = people
        self.settings = settings
        self.day = day
        self.teams = teams
        allTeams = settings.mobility.enabled ? byAddress.values.sorted { $0.id < $1.id } : []
        employersWithoutAddress = settings.mobility.enabled ? without : []
        peopleWithBadAddress = people.values.filter { person in
            person.kind == .employee && !AlertDirectory.hasLeft(person, on: day)
                && (settings.person.enabled && AlertDirectory.isBad(person.email)
                    || settings.manager.enabled && AlertDirectory.isBad(person.managerEmail))
        }.map(\.personID).sorted()
        owners = Dictionary(grouping: people.values.filter { $0.email != nil }) {
            ($0.email ?? "").trimmingBlanks().lowercased()
        }
        self.employers = Dictionary(employers.map { ($0.employerID, $0) }) { first, _ in first }
    }

    /// Those who are told of a finding, if it is bad enough for them.
    func recipients(of identity: Finding.Identity) -> [Recipient] {
        let own = [person(of: identity), manager(of: identity)].compactMap(\.self)
        return (mobility(of: identity) + own).filter { rules[$0.id.kind]?.contains(identity.rule) ?? false }
    }

    /// The teams of the employer concerned; all of them where that is not known, for nothing may go unseen, and where it
    /// is about everybody.
    private func mobility(of identity: Finding.Identity) -> [Recipient] {
        guard settings.mobility.enabled else { return [] }
        let employerID: String? =
            if let id = identity.personID {
                people[id]?.employerID ?? head(of: id)?.employerID
            } else {
                RuleBook.isAboutEmployer(identity.rule) ? identity.recordID : nil
            }
        guard let employerID, employers[employerID] != nil else { return allTeams }
        return teams[employerID].map { [$0] } ?? []
    }

    /// The employee concerned, or the one on whom the person depends.
    private func person(of identity: Finding.Identity) -> Recipient? {
        guard settings.person.enabled, let head = identity.personID.flatMap(head(of:)), !hasLeft(head),
            let address = AlertDirectory.address(head.email)
        else { return nil }
        return Recipient(.person, address: address, language: language(of: head))
    }

    /// The manager of the employee whom it is about. A dependent's matters are none of a manager's.
    private func manager(of identity: Finding.Identity) -> Recipient? {
        guard settings.manager.enabled, let report = identity.personID.flatMap({ people[$0] }),
            report.kind == .employee, !hasLeft(report), let address = AlertDirectory.address(report.managerEmail),
            address.lowercased() != report.email?.trimmingBlanks().lowercased()
        else { return nil }
        let known = owners[address.lowercased()] ?? []
        guard known.isEmpty || known.contains(where: { !hasLeft($0) }) else { return nil }
        let manager = known.filter { !hasLeft($0) }.min { $0.personID < $1.personID }
        return Recipient(.manager, address: address, language: language(of: manager ?? report, own: manager != nil))
    }

    /// The person, or the principal of a dependent.
    private func head(of personID: String) -> Person? {
        guard let person = people[personID] else { return nil }
        return person.kind == .employee ? person : person.principalID.flatMap { people[$0] }
    }

    /// Whether somebody's employment is over; the last day still belongs to it.
    private func hasLeft(_ person: Person) -> Bool { AlertDirectory.hasLeft(person, on: day) }

    private static func hasLeft(_ person: Person, on day: Day) -> Bool {
        person.employmentEnd.map { $0 < day } ?? false
    }

    private func language(of person: Person, own: Bool = true) -> Language {
        let employer = person.employerID.flatMap { employers[$0] }
        return (own ? person.language : nil) ?? employer?.language ?? settings.language
    }

    /// Whether there is a text for an address and it is none.
    private static func isBad(_ text: String?) -> Bool {
        text.map { !$0.trimmingBlanks().isEmpty && address($0) == nil } ?? false
    }

    private static func address(_ text: String?) -> String? {
        text.flatMap { MailAddress($0.trimmingBlanks())?.text }
    }
}
