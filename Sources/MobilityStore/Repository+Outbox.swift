public import CivilCalendar
import GRDB
public import MobilityAlerts

extension Repository {
    /// Notes what a plan tells as told and puts its mails into the outbox: both or neither. A plan that does not follow
    /// from what is stored, because another run came in between, is not noted, and its mails are not put in.
    /// - Parameters:
    ///   - before: the history from which the plan was made.
    ///   - mails: the messages of the plan, as they are to be sent.
    /// - Returns: whether it was noted.
    public func queue(
        _ plan: AlertPlan, mails: [OutgoingMail], before: AlertHistory, at moment: Moment
    ) throws(StoreError) -> Bool {
        try connection.write { db in
            let history = AlertHistoryTable(db)
            guard try history.history() == before else { return false }
            guard !plan.isPast else { return true }
            try history.store(plan.history, before: before)
            try history.recordRun(plan.day, at: moment.description, messages: plan.messages.count)
            let outbox = OutboxTable(db)
            for mail in mails { try outbox.insert(mail, at: moment) }
            return true
        }
    }

    /// Takes the mail that has waited longest of those that are due; it counts as being sent from then on, so that
    /// nobody else takes it. Nil if none is due.
    public func claimMail(at moment: Moment) throws(StoreError) -> ClaimedMail? {
        try connection.write { db in try OutboxTable(db).claim(at: moment) }
    }

    /// Notes that a mail was taken, and by which words.
    public func markSent(_ id: Int, answer: String) throws(StoreError) {
        try connection.write { db in try OutboxTable(db).markSent(id, answer: answer) }
    }

    /// Notes that a mail was refused or given up, and why.
    public func markFailed(_ id: Int, answer: String) throws(StoreError) {
        try connection.write { db in try OutboxTable(db).markFailed(id, answer: answer) }
    }

    /// Lets a mail wait for another attempt.
    public func postponeMail(_ id: Int, until moment: Moment, answer: String?) throws(StoreError) {
        try connection.write { db in try OutboxTable(db).postpone(id, until: moment, answer: answer) }
    }

    /// Lets all mails that are due wait, because none can go now.
    public func postponeDueMails(at moment: Moment, until later: Moment) throws(StoreError) {
        try connection.write { db in try OutboxTable(db).postponeDue(at: moment, until: later) }
    }

    /// Lets mails that a program was sending when it was ended be sent again. To be called by whoever holds the
    /// ``RunLock`` alone, since only then nobody is sending.
    /// - Returns: how many there were.
    @discardableResult
    public func reviveMails(at moment: Moment) throws(StoreError) -> Int {
        try connection.write { db in try OutboxTable(db).revive(at: moment) }
    }

    /// Lets failed mails be tried again at once. Those whose text is gone can't be.
    /// - Parameter ids: which; nil for all.
    /// - Returns: the numbers of those that will be tried.
    public func retryMails(_ ids: [Int]?, at moment: Moment, dryRun: Bool = false) throws(StoreError) -> [Int] {
        try connection.write(keeping: !dryRun) { db in try OutboxTable(db).retry(ids, at: moment) }
    }

    /// Takes away the text of mails that failed and were not tried again since a moment.
    public func forgetFailedMails(before moment: Moment) throws(StoreError) {
        try connection.write { db in try OutboxTable(db).forgetFailed(before: moment) }
    }

    /// The mails, the last first.
    /// - Parameter unsentOnly: only those that wait or have failed.
    public func mails(unsentOnly: Bool) throws(StoreError) -> [OutboxMail] {
        try connection.read { db in try OutboxTable(db).mails(unsentOnly: unsentOnly) }
    }

    /// How much of the outbox is not sent.
    public func outboxCount() throws(StoreError) -> OutboxCount {
        try connection.read { db in try OutboxTable(db).count() }
    }

    /// When the next of the mails that wait is due; nil if none waits.
    public func nextMailAttempt() throws(StoreError) -> Moment? {
        try connection.read { db in try OutboxTable(db).nextAttempt() }
    }
}
