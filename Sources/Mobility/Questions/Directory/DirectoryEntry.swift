public import CivilCalendar

/// Something that serves people for a time: an office or a channel.
public protocol DirectoryEntry: Sendable {
    /// The id in the policy files.
    var id: String { get }
    /// What it is called.
    var name: Bilingual { get }
    /// What it is for; never empty.
    var services: [DirectoryService] { get }
    /// What else is to be known while it serves.
    var note: Bilingual? { get }
    /// Where to turn once it serves no more.
    var instead: Bilingual? { get }
}

/// Whether something serves on a day.
public enum DirectoryState: Sendable, Equatable {
    /// It serves.
    case open
    /// No more, since the end of this period.
    case closed(DirectoryPeriod)
    /// Not yet, but from the beginning of this period.
    case comes(DirectoryPeriod)
}

extension DirectoryEntry {
    /// What can be had on a day.
    public func services(on day: Day) -> [DirectoryService] { services.filter { $0.period.days.contains(day) } }

    /// Whether it serves on a day: open for something, else closed for good, or for now.
    public func state(on day: Day) -> DirectoryState {
        if !services(on: day).isEmpty { return .open }
        let periods = services.map(\.period)
        let coming = periods.filter { $0.days.start > day }.min { $0.days.start < $1.days.start }
        if let coming { return .comes(coming) }
        let last = periods.max { ($0.days.end ?? .latest) < ($1.days.end ?? .latest) }
        return .closed(last ?? DirectoryPeriod(days: .always))
    }
}
