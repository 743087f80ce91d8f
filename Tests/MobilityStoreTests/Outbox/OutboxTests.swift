import CivilCalendar
import GRDB
import Mobility
import MobilityAlerts
import Testing

@testable import MobilityStore

@Suite struct OutboxTests {
    private let day = Day(number: 20_000)
    private let moment = Moment(startOf: Day(number: 20_000))

    private func later(_ seconds: Int) -> Moment { Moment(seconds: moment.seconds + seconds) }

    private func mail(
        _ address: String, _ kind: RecipientKind = .mobility, people: Set<String> = [], text: String = "text"
    ) -> OutgoingMail {
        OutgoingMail(
            key: "\(kind.rawValue)/\(address)/\(day)", recipient: Recipient(kind, address: address, language: .en),
            day: day, messageID: "<\(address)>", message: Array(text.utf8), people: people)
    }

    /// Puts mails in as the alerts of a day with nothing to tell.
    private func fill(_ repository: Repository, _ mails: [OutgoingMail], day: Day? = nil) throws -> Bool {
        let history = try repository.alertHistory()
        let plan = AlertPlanner.plan(
            AlertSituation(day: day ?? self.day, findings: [], people: [:], employers: [], history: history))
        return try repository.queue(plan, mails: mails, before: history, at: moment)
    }

    @Test func aMailIsQueuedThenSendingThenSent() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        #expect(try fill(repository, [mail("a@example.com", people: ["E1"])]))
        let queued = try #require(try repository.mails(unsentOnly: true).first)
        #expect(queued.state == .queued && queued.attempts == 0 && queued.nextAttemptAt == moment)
        #expect(queued.sha256 == ContentHash(of: Array("text".utf8)).description)
        let claimed = try #require(try repository.claimMail(at: later(5)))
        #expect(claimed.message == Array("text".utf8))
        #expect(claimed.mail.state == .sending && claimed.mail.attempts == 1 && claimed.mail.attemptedAt == later(5))
        #expect(try repository.claimMail(at: later(5)) == nil, "a mail that is being sent is nobody else's")
        try repository.markSent(claimed.mail.id, answer: "250 ok")
        #expect(try repository.mails(unsentOnly: true).isEmpty)
        let sent = try #require(try scratch.reopened().mails(unsentOnly: false).first)
        #expect(sent.state == .sent && sent.answer == "250 ok" && sent.messageID == "<a@example.com>")
        let kept = try scratch.raw().read { db in
            try Int.fetchOne(
                db,
                sql:
                    "SELECT (SELECT count(*) FROM outbox_people) + (SELECT count(*) FROM outbox WHERE message IS NOT NULL)"
            )
        }
        #expect(kept == 0, "what was sent keeps neither its text nor its people")
    }

    @Test func theLongestWaitingIsTakenFirstAndNoneBeforeItsTime() throws {
        let repository = try Scratch().repository()
        #expect(try fill(repository, [mail("a@example.com"), mail("b@example.com")]))
        let first = try #require(try repository.claimMail(at: moment))
        #expect(first.mail.address == "a@example.com")
        try repository.postponeMail(first.mail.id, until: later(60), answer: "450 later")
        #expect(try repository.claimMail(at: later(59))?.mail.address == "b@example.com")
        #expect(try repository.claimMail(at: later(59)) == nil)
        #expect(try repository.nextMailAttempt() == later(60))
        let again = try #require(try repository.claimMail(at: later(60)))
        #expect(again.mail.attempts == 2 && again.mail.answer == "450 later")
    }

    @Test func whatAnEndedProgramWasSendingIsSentAgain() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        #expect(try fill(repository, [mail("a@example.com")]))
        let claimed = try #require(try repository.claimMail(at: moment))
        let other = try scratch.reopened()
        #expect(try other.claimMail(at: moment) == nil)
        #expect(try other.reviveMails(at: later(1)) == 1)
        let again = try #require(try other.claimMail(at: later(1)))
        #expect(again.mail.messageID == claimed.mail.messageID && again.message == claimed.message)
        #expect(again.mail.attempts == 2)
    }

    @Test func aFailedMailCanBeTriedAgainWhileItsTextIsKept() throws {
        let repository = try Scratch().repository()
        #expect(try fill(repository, [mail("a@example.com"), mail("b@example.com")]))
        for _ in 0..<2 {
            let claimed = try #require(try repository.claimMail(at: moment))
            try repository.markFailed(claimed.mail.id, answer: "550 no such user")
        }
        #expect(try repository.outboxCount() == OutboxCount(waiting: 0, failed: 2, waitingSince: nil))
        #expect(try repository.retryMails([1], at: later(9), dryRun: true) == [1])
        #expect(try repository.outboxCount().failed == 2)
        #expect(try repository.retryMails([1, 7], at: later(9)) == [1])
        #expect(try repository.outboxCount() == OutboxCount(waiting: 1, failed: 1, waitingSince: later(9)))
        try repository.forgetFailedMails(before: later(10))
        #expect(try repository.retryMails(nil, at: later(11)).isEmpty, "the text is gone")
        #expect(try repository.mails(unsentOnly: true).count == 2)
    }

    @Test func theSameMailIsNotPutInTwice() throws {
        let repository = try Scratch().repository()
        #expect(try fill(repository, [mail("a@example.com")]))
        // Nothing of a plan is noted if a mail of it can't be put in.
        #expect(throws: StoreError.self) { try fill(repository, [mail("a@example.com")], day: day + 1) }
        #expect(try repository.alertHistory().lastRun == day)
        #expect(try repository.mails(unsentOnly: false).count == 1)
    }

    @Test func anErasureWithdrawsWhatSpeaksOfThePersonAndRemovesWhatWasWrittenToIt() throws {
        let repository = try Scratch().repository()
        let employer = try record(.employers, ["employer_id": "M", "legal_name": "M"])
        let person = try record(
            .people,
            [
                "person_id": "E1", "kind": "employee", "employer_id": "M", "given_names": "Ada", "family_names": "Q",
                "nationality": "ESP", "email": "Ada@Example.com",
            ])
        try repository.apply([.put(employer), .put(person)], by: .tester)
        #expect(
            try fill(
                repository,
                [
                    mail("team@example.com", people: ["E1", "E2"]), mail("ada@example.com", .person, people: ["E1"]),
                    mail("other@example.com", .person, people: ["E2"]),
                ]))
        try repository.erase("E1", reason: "request", by: .tester)
        let states = try repository.mails(unsentOnly: false).map { "\($0.address) \($0.state.rawValue)" }
        #expect(states == ["other@example.com queued", "team@example.com withdrawn"])
        #expect(try repository.claimMail(at: moment)?.mail.address == "other@example.com")
        #expect(try repository.claimMail(at: later(99_999)) == nil)
    }

    /// A mail that is handed over while its person is erased stays withdrawn, unless it was taken.
    @Test func whatIsWithdrawnWhileItIsSentIsNotQueuedAgain() throws {
        let repository = try Scratch().repository()
        let employer = try record(.employers, ["employer_id": "M", "legal_name": "M"])
        let person = try record(
            .people,
            [
                "person_id": "E1", "kind": "employee", "employer_id": "M", "given_names": "Ada", "family_names": "Q",
                "nationality": "ESP",
            ])
        try repository.apply([.put(employer), .put(person)], by: .tester)
        #expect(try fill(repository, [mail("team@example.com", people: ["E1"])]))
        let claimed = try #require(try repository.claimMail(at: moment))
        try repository.erase("E1", reason: "request", by: .tester)
        try repository.postponeMail(claimed.mail.id, until: later(60), answer: "450")
        #expect(try repository.mails(unsentOnly: false).map(\.state) == [.withdrawn])
    }
}
