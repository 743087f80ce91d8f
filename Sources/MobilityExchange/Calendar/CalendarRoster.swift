import Mobility

/// Who reads which deadlines.
struct CalendarRoster {
    private let people: [String: Person]
    private let employers: [String: Employer]
    /// The first person, by id, of each address.
    private let byAddress: [String: Person]
    /// Somebody, the first by id, of each manager's address.
    private let reports: [String: Person]

    /// - Parameter all: the people whose deadlines are told, and their principals, in order of their ids.
    init(_ all: [Person], employers: [Employer]) {
        people = Dictionary(all.map { ($0.personID, $0) }) { first, _ in first }
        self.employers = Dictionary(employers.map { ($0.employerID, $0) }) { first, _ in first }
        byAddress = Dictionary(all.compactMap { person in person.email.map { ($0.lowercased(), person) } }) {
            first, _ in
            first
        }
        reports = Dictionary(all.compactMap { person in person.managerEmail.map { ($0.lowercased(), person) } }) {
            first, _ in first
        }
    }

    /// Who reads a deadline: whoever keeps the database, the employer's mobility team, the person, the employee on whom
    /// the person depends; the manager what says who can work and travel, and nothing of families or papers.
    func readers(of deadline: Deadline) -> [CalendarRecipient] {
        guard let id = deadline.asked.finding.personID, let person = people[id] else { return [.everyone] }
        var readers: [CalendarRecipient] = [.everyone, .person(id)]
        if let principal = person.principalID { readers.append(.person(principal)) }
        if let employer = employer(of: person) { readers.append(.employer(employer.employerID)) }
        if person.kind == .employee, deadline.kind.concernsManager, let manager = person.managerEmail {
            readers.append(.manager(manager.lowercased()))
        }
        return readers
    }

    /// Whether a calendar gets a file among those of all recipients: of dependents only who has an address of the own.
    /// The calendar of somebody who is recorded no more still has to call off what it told.
    func isRecipient(_ recipient: CalendarRecipient) -> Bool {
        switch recipient {
        case .everyone: return false
        case .employer, .manager: return true
        case .person(let id):
            guard let person = people[id] else { return true }
            return person.kind == .employee || person.email != nil
        }
    }

    /// The language in which the recipient is written to, where it is recorded of the recipient or the employer.
    func language(of recipient: CalendarRecipient) -> Language? {
        switch recipient {
        case .everyone: return nil
        case .employer(let id): return employers[id]?.language
        case .person(let id):
            let person = people[id]
            let principal = person?.principalID.flatMap { people[$0] }
            return person?.language ?? principal?.language ?? person.flatMap(employer)?.language
        case .manager(let address):
            return byAddress[address]?.language ?? reports[address].flatMap(employer)?.language
        }
    }

    func person(_ id: String?) -> Person? { id.flatMap { people[$0] } }

    func employer(_ id: String) -> Employer? { employers[id] }

    /// Who employs the person, or the employee on whom the person depends.
    func employer(of person: Person) -> Employer? {
        let own = person.employerID ?? person.principalID.flatMap { people[$0]?.employerID }
        return own.flatMap { employers[$0] }
    }
}

extension DeadlineKind {
    /// Whether it bears on who can work or travel, which is what a manager needs to know.
    fileprivate var concernsManager: Bool {
        switch self {
        case .filingDeadline, .permitExpiry, .leaveBy, .applyBy, .returnBy, .stayEnd: true
        case .windowOpening, .answerDue, .passportExpiry, .cardExpiry, .ageLimit: false
        }
    }
}
