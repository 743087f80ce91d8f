public import CivilCalendar
public import MobilityStore

/// How it stands with the nightly runs: whether the last good one is recent, and whether mail is stuck.
public struct NightHealth: Sendable, Equatable {
    /// Something that is not as it should be.
    public enum Complaint: String, Sendable, CaseIterable {
        /// No run was ever good.
        case neverGood = "never_good"
        /// The last good run is too long ago.
        case tooOld = "too_old"
        /// The last run was ended in the middle, or still runs after too long a time.
        case unfinished
        /// A step of the last run failed.
        case lastFailed = "last_failed"
        /// Mail was refused or given up.
        case mailFailed = "mail_failed"
        /// Mail has waited for longer than a run should leave it.
        case mailStuck = "mail_stuck"
        /// Alerts went out for a day to come, so that none go out before it.
        case alertsAhead = "alerts_ahead"
    }

    /// The run that began last; nil if there was none.
    public let last: Night?
    /// The last good run; nil if there was none.
    public let lastGood: Night?
    /// What of the outbox is not sent.
    public let outbox: OutboxCount
    /// The day of the latest run of alerts; nil if there was none.
    public let alertsSentFor: Day?
    /// The moment of the question.
    public let moment: Moment
    /// After how many hours without a good run something is wrong.
    public let maxAgeHours: Int

    /// Looks at what the database holds.
    /// - Parameter maxAgeHours: hours, 1 or more.
    public init(_ repository: Repository, at moment: Moment, maxAgeHours: Int) throws {
        self.init(
            last: try repository.lastNight(), lastGood: try repository.lastGoodNight(),
            outbox: try repository.outboxCount(), alertsSentFor: try repository.lastAlertRun(), at: moment,
            maxAgeHours: maxAgeHours)
    }

    init(
        last: Night?, lastGood: Night?, outbox: OutboxCount, alertsSentFor: Day?, at moment: Moment, maxAgeHours: Int
    ) {
        self.last = last
        self.lastGood = lastGood
        self.outbox = outbox
        self.alertsSentFor = alertsSentFor
        self.moment = moment
        self.maxAgeHours = maxAgeHours
    }

    /// What is not as it should be; nothing where all is well.
    public var complaints: [Complaint] {
        Complaint.allCases.filter { complaint in
            switch complaint {
            case .neverGood: lastGood == nil
            case .tooOld: lastGood?.finishedAt.map(isTooOld) ?? false
            case .unfinished: last.map { $0.finishedAt == nil && isTooLong($0.startedAt) } ?? false
            case .lastFailed: last.map { !$0.problems.isEmpty } ?? false
            case .mailFailed: outbox.failed > 0
            case .mailStuck: outbox.waitingSince.map(isTooOld) ?? false
            case .alertsAhead: alertsSentFor.map { $0 > moment.limaDay } ?? false
            }
        }
    }

    /// Whether all is well.
    public var isGood: Bool { complaints.isEmpty }

    /// How many whole hours ago a moment was.
    func hours(since moment: Moment) -> Int { max(0, self.moment.seconds - moment.seconds) / 3_600 }

    private func isTooOld(_ moment: Moment) -> Bool { self.moment.seconds - moment.seconds > maxAgeHours * 3_600 }

    /// No run takes so long: four hours is the most that it may wait for mail.
    private func isTooLong(_ started: Moment) -> Bool { moment.seconds - started.seconds > 6 * 3_600 }
}
