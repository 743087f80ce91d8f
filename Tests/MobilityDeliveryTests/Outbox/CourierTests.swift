import CivilCalendar
import Foundation
import Mobility
import MobilityAlerts
import MobilityDelivery
import MobilityPolicy
import MobilityStore
import Synchronization
import TestSupport
import Testing

@Suite struct CourierTests {
    /// A clock that only moves when somebody waits.
    private final class Clock: Sendable {
        private let seconds = Mutex(1_000_000)
        var moment: Moment { Moment(seconds: seconds.withLock { $0 }) }
        func pass(_ count: Int) { seconds.withLock { $0 += count } }
    }

    private let folder = TestFolder.fresh().path
    private let clock = Clock()

    private func repository(_ addresses: [String]) throws -> Repository {
        let path = "\(folder)/v.db"
        try Repository.create(at: path)
        let repository = try Repository(opening: path, policy: PolicyLibrary.load(overlay: nil).policy, policyText: [])
        let day = clock.moment.limaDay
        let mails = addresses.map { address in
            OutgoingMail(
                key: address, recipient: Recipient(.person, address: address, language: .en), day: day,
                messageID: "<\(address)>", message: Array("to \(address)".utf8), people: [])
        }
        let plan = AlertPlanner.plan(AlertSituation(day: day, findings: [], people: [:], employers: []))
        #expect(try repository.queue(plan, mails: mails, before: AlertHistory(), at: clock.moment))
        return repository
    }

    private func deliver(
        _ repository: Repository, _ carrier: ScriptedCarrier, patience: Int = 0, giveUpHours: Int = 72,
        tell: @escaping (DeliveryEvent) -> Void = { _ in }
    ) throws -> DeliveryTally {
        let sender = try #require(MailAddress("vigencia@example.com"))
        return try Courier(
            repository, by: carrier, sender: sender, schedule: RetrySchedule(first: 60, giveUpHours: giveUpHours),
            now: { clock.moment }, wait: { clock.pass($0) }, tell: tell
        ).deliver(patience: patience)
    }

    @Test func whatIsAcceptedIsSentOnce() throws {
        let (repository, carrier) = (try repository(["a@example.com", "b@example.com"]), ScriptedCarrier())
        #expect(try deliver(repository, carrier) == DeliveryTally(sent: 2))
        #expect(try deliver(repository, carrier) == DeliveryTally())
        #expect(carrier.carried == ["a@example.com", "b@example.com"])
    }

    @Test func oneRecipientsFailureDoesNotStopTheOthers() throws {
        let repository = try repository(["a@example.com", "b@example.com", "c@example.com"])
        let carrier = ScriptedCarrier([
            "a@example.com": [.refused(answer: "550 no")], "b@example.com": [.deferred(answer: "450 later")],
        ])
        #expect(try deliver(repository, carrier) == DeliveryTally(sent: 1, failed: 1, waiting: 1))
        #expect(carrier.carried.count == 3)
    }

    @Test func whatIsDeferredIsTriedAgainAfterGrowingIntervals() throws {
        let repository = try repository(["a@example.com"])
        let later = CarrierAnswer.deferred(answer: "450 later")
        let carrier = ScriptedCarrier(["a@example.com": [later, later, later]])
        let begin = clock.moment
        #expect(try deliver(repository, carrier, patience: 420) == DeliveryTally(sent: 1))
        #expect(carrier.carried.count == 4)
        #expect(clock.moment.seconds - begin.seconds == 60 + 120 + 240)
    }

    @Test func patienceEndsBeforeTheNextAttempt() throws {
        let repository = try repository(["a@example.com"])
        let later = CarrierAnswer.deferred(answer: "450 later")
        let carrier = ScriptedCarrier(["a@example.com": [later, later, later]])
        #expect(try deliver(repository, carrier, patience: 419) == DeliveryTally(waiting: 1))
        #expect(carrier.carried.count == 3)
    }

    @Test func noIntervalIsLongerThanAnHour() throws {
        let repository = try repository(["a@example.com"])
        let later = CarrierAnswer.deferred(answer: "450 later")
        let carrier = ScriptedCarrier(["a@example.com": Array(repeating: later, count: 40)])
        _ = try deliver(repository, carrier, patience: 36 * 3_600)
        // 1 + 2 + 4 + 8 + 16 + 32 minutes, then every hour: the seventh attempt after 63 minutes, 34 more fit in.
        #expect(carrier.carried.count == 7 + 34)
    }

    @Test func aMailIsGivenUpAfterItsTime() throws {
        let repository = try repository(["a@example.com"])
        let later = CarrierAnswer.deferred(answer: "450 later")
        let carrier = ScriptedCarrier(["a@example.com": Array(repeating: later, count: 99)])
        #expect(try deliver(repository, carrier, patience: 9 * 3_600, giveUpHours: 4) == DeliveryTally(failed: 1))
        #expect(try repository.mails(unsentOnly: true).map(\.answer) == ["450 later"])
    }

    @Test func whereNoneCanGoTheOthersWaitUntried() throws {
        let repository = try repository(["a@example.com", "b@example.com", "c@example.com"])
        let carrier = ScriptedCarrier(["a@example.com": [.unavailable(reason: Bilingual(en: "no login", es: "sin"))]])
        #expect(try deliver(repository, carrier) == DeliveryTally(waiting: 3))
        #expect(carrier.carried == ["a@example.com"])
        #expect(try deliver(repository, carrier) == DeliveryTally(waiting: 3), "none is due yet")
        clock.pass(60)
        #expect(try deliver(repository, carrier) == DeliveryTally(sent: 3))
    }

    /// Whatever the answers, every mail is accepted once or failed or waits, and none is lost.
    @Test(arguments: 0..<200) func nothingIsLostOrSentTwice(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let addresses = (0..<Int.random(in: 1...8, using: &random)).map { "p\($0)@example.com" }
        var script: [String: [CarrierAnswer]] = [:]
        for address in addresses {
            script[address] = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                switch Int.random(in: 0..<10, using: &random) {
                case 0: .refused(answer: "550")
                case 1: .unavailable(reason: Bilingual(en: "down", es: "caído"))
                case 2...5: .accepted(answer: "250")
                default: .deferred(answer: "450")
                }
            }
        }
        let repository = try repository(addresses)
        let carrier = ScriptedCarrier(script)
        var (accepted, failed, waiting) = (0, 0, addresses.count)
        var runs = 0
        while waiting > 0, runs < 50 {
            var sent: [String] = []
            let tally = try deliver(
                repository, carrier, patience: Int.random(in: 0...300, using: &random)
            ) { if case .sent(let mail, _) = $0 { sent.append(mail.address) } }
            #expect(sent.count == tally.sent)
            #expect(Set(sent).count == sent.count)
            accepted += tally.sent
            failed += tally.failed
            waiting = tally.waiting
            #expect(accepted + failed + waiting == addresses.count)
            clock.pass(Int.random(in: 1...4_000, using: &random))
            runs += 1
        }
        #expect(waiting == 0)
        let states = try repository.mails(unsentOnly: false).map(\.state)
        #expect(states.count { $0 == .sent } == accepted && states.count { $0 == .failed } == failed)
    }
}
