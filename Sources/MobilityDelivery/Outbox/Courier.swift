public import CivilCalendar
public import Mobility
public import MobilityStore

/// Delivers what is in the outbox: one mail after the other, each marked before it is handed over and after.
///
/// A mail that was marked and whose end is not known, because the program was ended, is handed over again under the same
/// Message-ID: none is lost, and at most that one comes twice.
public struct Courier {
    private let repository: Repository
    private let carrier: any MailCarrier
    private let sender: MailAddress
    private let schedule: RetrySchedule
    private let now: () -> Moment
    private let wait: (_ seconds: Int) -> Void
    private let tell: (DeliveryEvent) -> Void

    /// - Parameters:
    ///   - sender: where answers about delivery go.
    ///   - now: the clock.
    ///   - wait: lets so many seconds pass.
    ///   - tell: is told what happens.
    public init(
        _ repository: Repository, by carrier: any MailCarrier, sender: MailAddress, schedule: RetrySchedule,
        now: @escaping () -> Moment, wait: @escaping (_ seconds: Int) -> Void,
        tell: @escaping (DeliveryEvent) -> Void = { _ in }
    ) {
        self.repository = repository
        self.carrier = carrier
        self.sender = sender
        self.schedule = schedule
        self.now = now
        self.wait = wait
        self.tell = tell
    }

    /// Delivers what is due, and what becomes due while there is patience. Whoever calls it holds the ``RunLock``.
    /// - Parameter patience: seconds for which to wait for mails that are postponed; 0 for one attempt each.
    public func deliver(patience: Int) throws(StoreError) -> DeliveryTally {
        let revived = try repository.reviveMails(at: now())
        if revived > 0 { tell(.revived(revived)) }
        var tally = DeliveryTally()
        let limit = Moment(seconds: now().seconds + patience)
        try deliverDue(&tally)
        while let next = try repository.nextMailAttempt(), next <= limit {
            wait(max(1, next.seconds - now().seconds))
            try deliverDue(&tally)
        }
        tally.waiting = try repository.outboxCount().waiting
        return tally
    }

    /// Hands over what is due now, once each.
    private func deliverDue(_ tally: inout DeliveryTally) throws(StoreError) {
        // What is postponed in this round is not due in it again, even if the round is long.
        let round = now()
        while let claimed = try repository.claimMail(at: round) {
            guard try hand(over: claimed, &tally) else {
                let next = schedule.next(after: claimed.mail.attempts, at: now())
                return try repository.postponeDueMails(at: round, until: next)
            }
        }
    }

    /// - Returns: whether others are to be tried.
    private func hand(over claimed: ClaimedMail, _ tally: inout DeliveryTally) throws(StoreError) -> Bool {
        let mail = claimed.mail
        guard let to = MailAddress(mail.address) else {
            try fail(mail, "\(mail.address)?", &tally)
            return true
        }
        switch carrier.carry(Envelope(from: sender, to: to, message: claimed.message)) {
        case .accepted(let answer):
            try repository.markSent(mail.id, answer: answer)
            tally.sent += 1
            tell(.sent(mail, answer: answer))
        case .deferred(let answer): try postpone(mail, answer, &tally)
        case .refused(let answer): try fail(mail, answer, &tally)
        case .unavailable(let reason):
            try postpone(mail, reason.en, &tally)
            tell(.unavailable(reason))
            return false
        }
        return true
    }

    private func postpone(_ mail: OutboxMail, _ answer: String, _ tally: inout DeliveryTally) throws(StoreError) {
        let moment = now()
        guard !schedule.isOver(mail.queuedAt, at: moment) else { return try fail(mail, answer, &tally) }
        try repository.postponeMail(mail.id, until: schedule.next(after: mail.attempts, at: moment), answer: answer)
        tell(.postponed(mail, answer: answer))
    }

    private func fail(_ mail: OutboxMail, _ answer: String, _ tally: inout DeliveryTally) throws(StoreError) {
        try repository.markFailed(mail.id, answer: answer)
        tally.failed += 1
        tell(.failed(mail, answer: answer))
    }
}
