import CivilCalendar
import MobilityStore

/// What a nightly run is to do.
struct NightPlan {
    /// The day that it is for.
    let day: Day
    /// Where the report files go.
    let directory: String
    /// The file of anchors; nil for no anchor.
    let anchor: AnchorFile?
    /// Where backups go; nil for none.
    let backups: String?
    /// Whether alerts are planned and sent, where a way of delivery is set.
    let sendsAlerts: Bool
}
