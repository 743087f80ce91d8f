public import CivilCalendar
import GRDB
public import Mobility

extension Repository {
    /// The findings of some rules that are true on a day from `first` through `last`, in order of identity and then of
    /// days.
    public func findings(of rules: Set<RuleID>, from first: Day, through last: Day) throws(StoreError) -> [Finding] {
        try currentFindings { try $0.findings(of: rules, from: first, through: last) }
    }

    /// Publishes a calendar: hands over what its readers were told last, and notes what the body says that they are told
    /// now. One transaction, so that of two at once neither tells a change under a number that the other has used, and
    /// nothing is noted if the body can't write its file.
    /// - Parameters:
    ///   - feed: whose calendar it is.
    ///   - keeping: false notes nothing.
    ///   - body: gives what has changed.
    /// - Throws: ``StoreError``, or what `body` threw.
    public func publishCalendar(
        feed: String, keeping: Bool = true, _ body: ([PublishedEvent]) throws -> [PublishedEvent]
    ) throws {
        // What the body throws is the caller's own and passes as it is.
        var thrown: (any Error)?
        do {
            try connection.write(keeping: keeping) { db in
                let table = CalendarTable(db)
                let former = try table.events(of: feed)
                let changed: [PublishedEvent]
                do {
                    changed = try body(former)
                } catch {
                    thrown = error
                    throw error
                }
                for event in changed { try table.put(event, of: feed) }
            }
        } catch {
            throw thrown ?? error
        }
    }

    /// The calendars that told of an event on this day or later, called off or not, in order.
    public func publishedCalendars(from day: Day) throws(StoreError) -> [String] {
        try connection.read { db in try CalendarTable(db).feeds(from: day) }
    }
}
