import Mobility
import MobilityStore

/// The text of an iCalendar file, RFC 5545.
enum CalendarFile {
    /// Writes a calendar. The same plan gives the same bytes: no line tells when the file was written.
    static func text(_ plan: CalendarPlan, name: String, language: Language) -> String {
        let name = ContentLine.escaped(name)
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vigencia//Calendar//\(language.rawValue.uppercased())",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            // RFC 7986, and what programs understood before it.
            "NAME:\(name)", "X-WR-CALNAME:\(name)",
            "REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D",
        ]
        let events = plan.entries.flatMap { state, lines -> [String] in
            // `2026-11-21T07:15:00Z` as `20261121T071500Z`.
            let changedAt = state.publishedAt.filter { $0 != "-" && $0 != ":" }
            return ["BEGIN:VEVENT", "UID:\(state.uid)", "DTSTAMP:\(changedAt)", "LAST-MODIFIED:\(changedAt)"]
                + ["SEQUENCE:\(state.sequence)"] + lines + ["END:VEVENT"]
        }
        return (head + events + ["END:VCALENDAR"]).map(ContentLine.folded).joined()
    }
}
