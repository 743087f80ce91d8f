import CivilCalendar
import Testing

@testable import MobilityStore

@Suite struct NightTests {
    private let day = Day(number: 20_000)
    private let moment = Moment(startOf: Day(number: 20_000))

    private func later(_ seconds: Int) -> Moment { Moment(seconds: moment.seconds + seconds) }

    @Test func aNightIsNotedFromItsBeginning() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        #expect(try repository.lastNight() == nil)
        let id = try repository.beginNight(day, at: moment)
        let running = try #require(try scratch.reopened().lastNight())
        #expect(running.finishedAt == nil && !running.isGood && running.day == day && running.startedAt == moment)
        var mails = Night.Mails()
        (mails.queued, mails.sent, mails.waiting, mails.failed) = (4, 2, 1, 1)
        try repository.finishNight(id, at: later(7), problems: [.delivery, .backup], mails: mails)
        let ended = try #require(try repository.lastNight())
        #expect(ended.finishedAt == later(7) && ended.problems == [.delivery, .backup] && ended.mails == mails)
        #expect(try repository.lastGoodNight() == nil)
    }

    @Test func theLastGoodOneIsFoundBehindOthers() throws {
        let repository = try Scratch().repository()
        let good = try repository.beginNight(day, at: moment)
        try repository.finishNight(good, at: later(1), problems: [], mails: Night.Mails())
        let bad = try repository.beginNight(day + 1, at: later(86_400))
        try repository.finishNight(bad, at: later(86_401), problems: [.report], mails: Night.Mails())
        _ = try repository.beginNight(day + 2, at: later(172_800))
        #expect(try repository.lastGoodNight()?.day == day)
        #expect(try repository.lastNight()?.day == day + 2)
    }

    @Test func aClockThatIsSetBackIsNoReasonToFail() throws {
        let repository = try Scratch().repository()
        let id = try repository.beginNight(day, at: moment)
        try repository.finishNight(id, at: later(-3_600), problems: [], mails: Night.Mails())
        #expect(try repository.lastGoodNight()?.finishedAt == moment)
    }
}
