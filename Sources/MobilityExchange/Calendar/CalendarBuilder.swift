public import CivilCalendar
public import Mobility
public import MobilityStore

/// Asks the database for what calendars tell.
public struct CalendarBuilder {
    private let repository: Repository
    private let roster: CalendarRoster
    private let window: DayRange
    private let language: Language?
    private let deadlines: [CalendarRecipient: [Deadline]]

    /// Reads the deadlines of a window of days.
    /// - Parameters:
    ///   - recipient: whose calendar is wanted; nil for those of all.
    ///   - asOf: the first day.
    ///   - days: how many days after it the window ends; 0 or more.
    ///   - language: the language of every calendar; nil for each recipient's own.
    public init(
        _ repository: Repository, for recipient: CalendarRecipient?, asOf: Day, days: Int, language: Language?
    ) throws {
        let window = DayRange(asOf, through: asOf + days) ?? .on(asOf)
        let (people, findings) = try CalendarBuilder.sources(repository, for: recipient, window)
        let roster = CalendarRoster(
            people, employers: try repository.records(.employers).compactMap { $0 as? Employer })
        var deadlines: [CalendarRecipient: [Deadline]] = [:]
        for deadline in Deadline.all(in: findings, policy: repository.policy) where window.contains(deadline.day) {
            for reader in roster.readers(of: deadline) { deadlines[reader, default: []].append(deadline) }
        }
        self.repository = repository
        self.roster = roster
        self.window = window
        self.language = language
        self.deadlines = deadlines
    }

    /// The people and the findings from which deadlines follow; of one person, no more than the family's.
    private static func sources(
        _ repository: Repository, for recipient: CalendarRecipient?, _ window: DayRange
    ) throws -> (people: [Person], findings: [Finding]) {
        if case .person(let id) = recipient, let dossier = try repository.dossier(of: id) {
            let own = [dossier.subject.person] + dossier.dependents.map(\.person)
            let findings = try own.flatMap { try repository.findings(of: $0.personID) }
            return (own + [dossier.principal?.person].compactMap(\.self), findings)
        }
        let people = try repository.records(.people).compactMap { $0 as? Person }
        // A card expires on the day before its finding begins.
        let last = (window.last ?? .latest) + 1
        return (people, try repository.findings(of: Deadline.rules, from: window.start, through: last))
    }

    /// Whose calendars there are: the employers', people's and managers' with a deadline, or with one that was told and
    /// whose day has not passed. In order of their names.
    public func recipients() throws -> [CalendarRecipient] {
        let published = try repository.publishedCalendars(from: window.start).compactMap(CalendarRecipient.init(feed:))
        return Set(deadlines.keys).union(published).filter(roster.isRecipient).sorted { $0.feed < $1.feed }
    }

    /// What a calendar tells, given what it told before.
    /// - Parameters:
    ///   - former: what it told before.
    ///   - now: the moment, RFC 3339 in UTC; stamped on what is new or changed.
    public func plan(for recipient: CalendarRecipient, former: [PublishedEvent], now: String) -> CalendarPlan {
        let rendering = Rendering(policy: repository.policy, language: language(of: recipient))
        let events = (deadlines[recipient] ?? []).map {
            CalendarEvent($0, reader: recipient, roster: roster, rendering: rendering)
        }
        return CalendarPlan(
            events: events, former: former, window: window, now: now, language: rendering.language)
    }

    /// The text of a calendar's file.
    public func text(_ plan: CalendarPlan, for recipient: CalendarRecipient) -> String {
        var employer: String?
        if case .employer(let id) = recipient { employer = roster.employer(id)?.legalName }
        let language = language(of: recipient)
        return CalendarFile.text(
            plan, name: CalendarWords.name(of: recipient, employer: employer)[language], language: language)
    }

    private func language(of recipient: CalendarRecipient) -> Language {
        language ?? roster.language(of: recipient) ?? .en
    }
}
