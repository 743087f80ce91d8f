public import CivilCalendar
public import Mobility

/// What each recipient was told so far: the memory by which a night that was missed is caught up and a run that is
/// repeated sends nothing twice.
public struct AlertHistory: Sendable, Equatable {
    /// What a recipient was told of a finding that stood when it last heard of it.
    public struct Told: Sendable, Hashable {
        /// How bad it was on the last run.
        public var severity: Severity
        /// How bad it was when the recipient last read of it. Higher than ``severity`` while it has eased since.
        public var mentioned: Severity
        /// The day of the last alert about it, from which its repetition is counted.
        public var on: Day

        /// Puts it together.
        public init(severity: Severity, mentioned: Severity, on: Day) {
            self.severity = severity
            self.mentioned = mentioned
            self.on = on
        }
    }

    /// The day of the last run; nil if there was none.
    public var lastRun: Day?
    /// What stands and was told.
    public var told: [Recipient.ID: [Finding.Identity: Told]]
    /// The day on which each recipient was last written to.
    public var mailed: [Recipient.ID: Day]

    /// A history; nothing given is one of nothing.
    public init(
        lastRun: Day? = nil, told: [Recipient.ID: [Finding.Identity: Told]] = [:],
        mailed: [Recipient.ID: Day] = [:]
    ) {
        self.lastRun = lastRun
        self.told = told
        self.mailed = mailed
    }
}
