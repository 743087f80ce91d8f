import CivilCalendar
import Mobility
import MobilityStore

/// An event of a calendar, without the numbers that depend on what was told before.
struct CalendarEvent {
    /// What it is, whatever it says and whenever it is.
    let uid: String
    /// What is due, as a code.
    let kind: String
    /// The day.
    let day: Day
    /// Whether it is called off.
    let isCancelled: Bool
    /// What it says: the lines of its properties, unfolded.
    let lines: [String]

    /// SHA-256 of what it says.
    var contentHash: [UInt8] { CalendarDigest.sha256(lines) }

    /// Puts an event together.
    init(uid: String, kind: String, day: Day, isCancelled: Bool, lines: [String]) {
        self.uid = uid
        self.kind = kind
        self.day = day
        self.isCancelled = isCancelled
        self.lines = lines
    }

    /// An event for a deadline.
    init(_ deadline: Deadline, reader: CalendarRecipient, roster: CalendarRoster, rendering: Rendering) {
        let identity = deadline.identity
        let language = rendering.language
        let person = roster.person(identity.finding.personID)
        let summary = CalendarEvent.summary(deadline, person: person, reader: reader, language)
        // The rule leads to the report; it says nothing to people and managers.
        let rule = Bilingual(
            en: "Rule: \(identity.finding.rule.rawValue)", es: "Regla: \(identity.finding.rule.rawValue)")
        let action = rendering.action(deadline.asked)
        let description = reader.isTeam ? "\(action)\n\(rule[language])" : action
        let category = ContentLine.escaped(CalendarWords.category(deadline.kind)[language])
        let address = person.flatMap(roster.employer(of:))?.mobilityEmail.flatMap(CalendarEvent.mailto)
        uid = CalendarEvent.uid(identity)
        kind = deadline.kind.rawValue
        day = deadline.day
        isCancelled = false
        lines =
            ["STATUS:CONFIRMED"] + CalendarEvent.dates(deadline.day) + [
                "SUMMARY:\(ContentLine.escaped(summary))",
                "DESCRIPTION:\(ContentLine.escaped(description))",
                "CATEGORIES:Vigencia,\(category)",
                "PRIORITY:\(deadline.asked.finding.severity.priority)",
                "CLASS:PRIVATE",
                "TRANSP:TRANSPARENT",
            ] + [address.map { "ORGANIZER:\($0)" }].compactMap(\.self)
            + deadline.kind.alarmLeads.flatMap { CalendarEvent.alarm(daysBefore: $0, saying: summary) }
    }

    /// Calls off an event that was told before.
    init(cancelling former: PublishedEvent, _ language: Language) {
        uid = former.uid
        kind = former.kind
        day = former.day
        isCancelled = true
        let words = CalendarWords.cancelled(DeadlineKind(rawValue: former.kind))
        lines =
            ["STATUS:CANCELLED"] + CalendarEvent.dates(former.day) + [
                "SUMMARY:\(ContentLine.escaped(words[language]))", "CLASS:PRIVATE", "TRANSP:TRANSPARENT",
            ]
    }

    /// Says nothing of whom or what the event is about, and is the same whenever that is found.
    private static func uid(_ identity: Deadline.Identity) -> String {
        let finding = identity.finding
        return CalendarDigest.hexadecimal([
            "vigencia calendar 1", finding.rule.rawValue, finding.personID ?? "", finding.recordID,
            identity.kind.rawValue,
        ]) + "@vigencia"
    }

    /// The reader is spoken to; of others the id stands for the name, and of the own family the relation with it.
    private static func summary(
        _ deadline: Deadline, person: Person?, reader: CalendarRecipient, _ language: Language
    ) -> String {
        let text = CalendarWords.text(deadline.kind)[language]
        guard let id = deadline.identity.finding.personID else { return text }
        guard case .person(let readerID) = reader else { return "\(id): \(text)" }
        guard id != readerID else { return CalendarWords.own(deadline.kind)[language] }
        let words = ReportWords(language)
        let relation = person?.relationship.map(words.name(of:)) ?? words.dependent
        return Bilingual(en: "Your \(relation) (\(id)): \(text)", es: "Su \(relation) (\(id)): \(text)")[language]
    }

    /// A whole day; the end is the first day after it.
    private static func dates(_ day: Day) -> [String] {
        ["DTSTART;VALUE=DATE:\(day.basic)", "DTEND;VALUE=DATE:\((day + 1).basic)"]
    }

    /// Reminds at nine in the morning: a whole day begins at midnight, when nobody wants to be told.
    private static func alarm(daysBefore: Int, saying text: String) -> [String] {
        let trigger =
            switch daysBefore {
            case 0: "PT9H"
            case 1: "-PT15H"
            default: "-P\(daysBefore - 1)DT15H"
            }
        return [
            "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:\(trigger)", "DESCRIPTION:\(ContentLine.escaped(text))",
            "END:VALARM",
        ]
    }

    /// An address as the URI that the format wants; nil for what is no plain address.
    private static func mailto(_ address: String) -> String? {
        address.wholeMatch(of: /[A-Za-z0-9._+\-]+@[A-Za-z0-9.\-]+/) == nil ? nil : "mailto:\(address)"
    }
}

extension CalendarRecipient {
    /// Whether it is read by those who work with the reports.
    fileprivate var isTeam: Bool {
        switch self {
        case .everyone, .employer: true
        case .person, .manager: false
        }
    }
}

extension Severity {
    /// RFC 5545 section 3.8.1.9: 1 is the highest, 5 the middle, 9 the lowest.
    fileprivate var priority: Int {
        switch self {
        case .critical: 1
        case .high: 3
        case .warning: 5
        case .info: 7
        }
    }
}

extension Day {
    /// `YYYYMMDD`.
    fileprivate var basic: String { description.replacing("-", with: "") }
}
