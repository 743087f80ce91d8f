import CivilCalendar
import Mobility

/// Who is told what: a pure function of the findings with their ranges, the people, the settings, what was told so far,
/// the silences and the day.
public struct AlertPlanner {
    /// What a recipient can be told of.
    private struct Matters {
        var recipient: Recipient
        /// True on the day and bad enough, and not silenced.
        var open: [Finding.Identity: AskedFinding] = [:]
        /// True on the day and bad enough, but silenced.
        var silenced: [Finding.Identity: AskedFinding] = [:]
        /// Began and ended since the last run; of each the worst that it was.
        var passed: [Finding.Identity: Finding] = [:]
    }

    private let situation: AlertSituation
    private let directory: AlertDirectory
    private let book: SilenceBook
    /// The findings that are true on the day.
    private let view: [Finding.Identity: AskedFinding]
    /// Of each finding the last range that is over on the day.
    private let past: [Finding.Identity: Finding]

    /// Plans the alerts of a day.
    ///
    /// - A recipient that was written to on the day gets nothing more on it; what is news by then waits for the next
    ///   night. Nothing is planned for a day before the last run.
    /// - What began and ended since the last run is told as such.
    /// - A finding that a recipient was told and that no longer concerns it, as after a change of manager or address, is
    ///   forgotten without a word.
    public static func plan(_ situation: AlertSituation) -> AlertPlan {
        AlertPlanner(situation).plan()
    }

    private init(_ situation: AlertSituation) {
        let day = situation.day
        self.situation = situation
        directory = AlertDirectory(
            people: situation.people, employers: situation.employers, settings: situation.settings, day: day)
        book = SilenceBook(situation.silences, on: day, findings: situation.findings)
        view = Dictionary(
            DayView(findings: situation.findings, on: day).findings.map { ($0.finding.identity, $0) }
        ) { worse, _ in worse }
        var past: [Finding.Identity: Finding] = [:]
        for finding in situation.findings {
            guard let last = finding.days.last, last < day else { continue }
            if let known = past[finding.identity], known.days.start > finding.days.start { continue }
            past[finding.identity] = finding
        }
        self.past = past
    }

    private func plan() -> AlertPlan {
        let (day, before) = (situation.day, situation.history)
        var (messages, after) = ([AlertMessage](), before)
        if before.lastRun.map({ day >= $0 }) ?? true {
            after.lastRun = day
            let matters = matters()
            for id in Set(matters.keys).union(before.told.keys).sorted() where before.mailed[id] != day {
                // Nobody is to be told anything there any more: a leaver, or an address that was given up.
                guard let own = matters[id] else {
                    after.told[id] = nil
                    continue
                }
                let (items, told, eased) = news(own, told: before.told[id] ?? [:])
                let weekly = isWeeklyDue(id)
                after.told[id] = told.isEmpty ? nil : told
                guard !items.isEmpty || weekly else { continue }
                let all = items + eased
                for item in eased { after.told[id]?[item.identity]?.mentioned = item.now ?? item.weight }
                after.mailed[id] = day
                let named = Set(all.map(\.identity))
                messages.append(
                    AlertMessage(
                        recipient: own.recipient, day: day, isWeekly: weekly, parts: AlertPart.parts(of: all),
                        standing: own.open.values.filter { !named.contains($0.finding.identity) }
                            .sorted(by: AskedFinding.inOrder),
                        silenced: own.silenced.count))
            }
        }
        return AlertPlan(
            day: day, lastRun: before.lastRun, messages: messages, history: after,
            employersWithoutAddress: directory.employersWithoutAddress,
            peopleWithBadAddress: directory.peopleWithBadAddress)
    }

    /// What concerns each recipient: of the day, of what was told, and of what has passed.
    private func matters() -> [Recipient.ID: Matters] {
        var matters: [Recipient.ID: Matters] = [:]
        for team in directory.allTeams { matters[team.id] = Matters(recipient: team) }
        for (identity, asked) in view {
            let place: WritableKeyPath<Matters, [Finding.Identity: AskedFinding]> =
                book.silence(of: identity) == nil ? \.open : \.silenced
            for recipient in directory.recipients(of: identity)
            where asked.finding.severity >= situation.settings.audience(recipient.id.kind).severity {
                matters[recipient.id, default: Matters(recipient: recipient)][keyPath: place][identity] = asked
            }
        }
        for (identity, passed) in passedSinceLastRun() where book.silence(of: identity) == nil {
            for recipient in directory.recipients(of: identity)
            where passed.severity >= situation.settings.audience(recipient.id.kind).severity {
                matters[recipient.id, default: Matters(recipient: recipient)].passed[identity] = passed
            }
        }
        for identity in Set(situation.history.told.values.flatMap(\.keys)) {
            for recipient in directory.recipients(of: identity) where matters[recipient.id] == nil {
                matters[recipient.id] = Matters(recipient: recipient)
            }
        }
        return matters
    }

    /// What began after the last run and was over before the day; of each the worst that it was, of equals the last.
    private func passedSinceLastRun() -> [Finding.Identity: Finding] {
        guard let lastRun = situation.history.lastRun else { return [:] }
        var passed: [Finding.Identity: Finding] = [:]
        for finding in situation.findings where finding.days.start > lastRun {
            guard let end = finding.days.last, end < situation.day else { continue }
            if let known = passed[finding.identity],
                (known.severity, known.days.start) > (finding.severity, finding.days.start)
            {
                continue
            }
            passed[finding.identity] = finding
        }
        return passed
    }

    /// What a recipient is to be told, what it will have been told then, and what has eased meanwhile.
    private func news(
        _ own: Matters, told: [Finding.Identity: AlertHistory.Told]
    ) -> (items: [AlertItem], told: [Finding.Identity: AlertHistory.Told], eased: [AlertItem]) {
        let day = situation.day
        var (items, eased) = ([AlertItem](), [AlertItem]())
        var after: [Finding.Identity: AlertHistory.Told] = [:]
        for (identity, entry) in told {
            if let asked = own.open[identity] {
                let now = asked.finding.severity
                func item(_ change: AlertChange, before: Severity) -> AlertItem {
                    AlertItem(identity: identity, change: change, before: before, now: now, asked: asked)
                }
                after[identity] = AlertHistory.Told(severity: now, mentioned: entry.mentioned, on: entry.on)
                if now > entry.severity {
                    items.append(item(.escalated, before: entry.severity))
                } else if situation.settings.repeats[now].map({ day - entry.on >= $0 }) ?? false {
                    items.append(item(.repeated, before: entry.mentioned))
                } else {
                    if now < entry.mentioned { eased.append(item(.eased, before: entry.mentioned)) }
                    continue
                }
                after[identity] = AlertHistory.Told(severity: now, mentioned: now, on: day)
            } else if let asked = own.silenced[identity] {
                // What grows worse while it is silenced is told as grown worse once the silence is over.
                after[identity] = AlertHistory.Told(
                    severity: min(entry.severity, asked.finding.severity), mentioned: entry.mentioned, on: entry.on)
            } else if isConcerned(own.recipient, by: identity), book.silence(of: identity) == nil {
                items.append(ended(identity, before: entry.mentioned))
            }
        }
        for (identity, asked) in own.open where told[identity] == nil {
            let now = asked.finding.severity
            items.append(AlertItem(identity: identity, change: .began, before: nil, now: now, asked: asked))
            after[identity] = AlertHistory.Told(severity: now, mentioned: now, on: day)
        }
        for (identity, passed) in own.passed
        where told[identity] == nil && own.open[identity] == nil && own.silenced[identity] == nil {
            items.append(
                AlertItem(
                    identity: identity, change: .passed, before: nil, now: passed.severity,
                    asked: lastDay(of: passed)))
        }
        return (items, after, eased)
    }

    /// What is no longer true, or no longer bad enough for the recipient.
    private func ended(_ identity: Finding.Identity, before: Severity) -> AlertItem {
        let still = view[identity]
        return AlertItem(
            identity: identity, change: .ended, before: before, now: still?.finding.severity,
            asked: still ?? past[identity].flatMap(lastDay(of:)))
    }

    private func lastDay(of finding: Finding) -> AskedFinding? {
        finding.days.last.map { AskedFinding(finding, on: $0) }
    }

    private func isConcerned(_ recipient: Recipient, by identity: Finding.Identity) -> Bool {
        directory.recipients(of: identity).contains { $0.id == recipient.id }
    }

    /// Whether a mobility team's weekly digest is due: on its day of the week, on the first run after it if that one
    /// was missed, and on the very first run, which shows that mail arrives.
    private func isWeeklyDue(_ id: Recipient.ID) -> Bool {
        guard id.kind == .mobility, let weekday = situation.settings.weeklyDigest else { return false }
        let day = situation.day
        let due = day - (day.weekday.rawValue - weekday.rawValue + 7) % 7
        // A message on the day or after it was the weekly one, whatever else it told.
        return situation.history.mailed[id].map { $0 < due } ?? true
    }
}
