import CivilCalendar
import Mobility
import MobilityAlerts
import MobilityExchange
import MobilityPolicy

/// What is told over some nights to everybody whom records concern.
struct ToldNights {
    let people: [String: Person]
    let messages: [AlertMessage]
    private let policy: Policy

    /// Plans night after night. Whoever has no address gets one, and everybody is written to about everything.
    init(
        _ records: [any Record], nights: [Day], languages: (team: Language, person: Language) = (.es, .en),
        silences: [Silence] = []
    ) throws {
        policy = try peru.get()
        let book = RecordBook(records)
        let own = Set(book.reliefMeasures.map(\.reliefID))
        let relief = book.reliefMeasures + policy.reliefMeasures.filter { !own.contains($0.reliefID) }
        let findings = Evaluation(
            policy: policy, circumstances: Circumstances(outages: book.outages, reliefMeasures: relief)
        ).findings(of: book)
        var settings = AlertSettings()
        settings.mobilityAddress = "team@empresa.example"
        settings.person = AlertSettings.Audience(severity: .info, rules: ["*"])
        settings.manager = AlertSettings.Audience(severity: .info, rules: ["*"])
        settings.language = languages.team
        var people: [String: Person] = [:]
        for case var person as Person in records {
            person.email = person.email ?? "p\(people.count)@empresa.example"
            person.managerEmail = person.managerEmail ?? "m\(people.count)@empresa.example"
            person.language = languages.person
            people[person.personID] = person
        }
        self.people = people
        let employers = records.compactMap { $0 as? Employer }
        var (history, messages) = (AlertHistory(), [AlertMessage]())
        for night in nights {
            let plan = AlertPlanner.plan(
                AlertSituation(
                    day: night, findings: findings, people: people, employers: employers, settings: settings,
                    history: history, silences: silences))
            messages += plan.messages
            history = plan.history
        }
        self.messages = messages
    }

    /// The letters of all nights.
    func letters(_ templates: LetterTemplates) -> [AlertLetter] {
        messages.map { AlertLetter(message: $0, people: people, policy: policy, templates: templates) }
    }

    /// The mails of all nights.
    func mails(_ templates: LetterTemplates) -> [MailMessage] {
        letters(templates).compactMap { letter in
            MailAddress("vigencia@empresa.example").flatMap { from in
                letter.mail(from: from, fromName: "Vigencia", date: .noon, utcOffset: -18_000)
            }
        }
    }
}

extension Moment {
    /// Noon in Lima of 2026-11-21.
    static let noon = Moment(seconds: 1_795_280_400)
}

/// The records of the example employer.
func exampleRecords() throws -> [any Record] {
    try Importer().plan(directory: "\(repositoryRoot)/examples/minera-qori", against: try MemoryStore()).changes
        .compactMap { change in if case .put(let record) = change { record } else { nil } }
}

/// The records of a case that shows much at once: an outage that blocks a renewal, a lapse that a renewal ends, somebody
/// of a family and a trip.
func smallRecords() throws -> [any Record] {
    let text = """
        - title: Small
          records:
            people:
              - {person_id: E1, kind: employee, given_names: Ana, family_names: Ñandú, nationality: DEU}
              - {person_id: E2, kind: employee, given_names: Ben, family_names: Ost, nationality: DEU}
            permits:
              - {permit_id: P1, person_id: E1, visa_type: resident_worker, valid_from: 2025-11-10, valid_until: 2026-11-09}
              - {permit_id: P2, person_id: E2, visa_type: resident_worker, valid_from: 2025-12-01, valid_until: 2026-11-30}
            filings:
              - {filing_id: F1, person_id: E1, procedure: renewal, permit_id: P1, filed_on: 2026-11-24, outcome: pending}
            outages:
              - {outage_id: O1, portal: agencia-digital, procedures: renewal, began_on: 2026-10-31}
          expect:
            - {day: 2026-11-20, person: E1, rule: renewal.lapsed-unfiled}
        """
    return try CaseFile.read(text: text, file: "small.yaml").flatMap(\.records)
}

/// Peru's policy.
func policy() throws -> Policy { try peru.get() }

/// Read once, since letters are made by the hundred.
private let peru = Result { try PolicyLibrary.peru().policy }
