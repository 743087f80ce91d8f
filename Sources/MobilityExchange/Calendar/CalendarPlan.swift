import CivilCalendar
import Mobility
public import MobilityStore

/// What a calendar tells now, given what it told before.
public struct CalendarPlan: Sendable {
    /// What the file holds: each event's numbers and what it says, by day.
    let entries: [(state: PublishedEvent, lines: [String])]
    /// What has changed since the calendar was last published, to be noted.
    public let changes: [PublishedEvent]
    /// How many events are new, or back after they were called off.
    public let added: Int
    /// How many say something else than before, or fall on another day.
    public let changed: Int
    /// How many were told before and are called off now.
    public let cancelled: Int

    /// How many events the file holds that are not called off.
    public var count: Int { entries.count { !$0.state.isCancelled } }

    /// Puts together what is told of a window of days.
    ///
    /// An event that says what it said keeps its number and its moment; one that changed gets the next number. What was
    /// told and is gone is called off, and stays in the file as such until its day has passed. An event outside of the
    /// window is let be: it is over, or will be told when the window has come to it.
    init(
        events: [CalendarEvent], former: [PublishedEvent], window: DayRange, now: String, language: Language
    ) {
        let told = Dictionary(former.map { ($0.uid, $0) }) { first, _ in first }
        let present = Set(events.map(\.uid))
        let gone = former.filter { !present.contains($0.uid) && window.contains($0.day) }
            .map { CalendarEvent(cancelling: $0, language) }
        var entries: [(state: PublishedEvent, lines: [String])] = []
        var changes: [PublishedEvent] = []
        var (added, changed, cancelled) = (0, 0, 0)
        for event in events + gone {
            let before = told[event.uid]
            if let before, before.contentHash == event.contentHash {
                entries.append((before, event.lines))
                continue
            }
            let state = PublishedEvent(
                uid: event.uid, sequence: before.map { $0.sequence + 1 } ?? 0, contentHash: event.contentHash,
                kind: event.kind, day: event.day, isCancelled: event.isCancelled, publishedAt: now)
            switch (before?.isCancelled, event.isCancelled) {
            case (nil, _), (true, false): added += 1
            case (false, true): cancelled += 1
            case (false, false): changed += 1
            // Called off already; only the words are new.
            case (true, true): break
            }
            entries.append((state, event.lines))
            changes.append(state)
        }
        self.entries = entries.sorted { ($0.state.day, $0.state.uid) < ($1.state.day, $1.state.uid) }
        self.changes = changes
        (self.added, self.changed, self.cancelled) = (added, changed, cancelled)
    }
}
