import CivilCalendar
import MobilityStore
import Testing

@testable import MobilityExchange

@Suite struct NightHealthTests {
    private let now = Moment(startOf: Day(number: 20_000))

    private func moment(_ hoursAgo: Int) -> Moment { Moment(seconds: now.seconds - hoursAgo * 3_600) }

    private func night(_ hoursAgo: Int, ended: Bool = true, _ problems: [Night.Step] = []) -> Night {
        Night(
            day: Day(number: 20_000), startedAt: moment(hoursAgo), finishedAt: ended ? moment(hoursAgo) : nil,
            problems: problems, mails: Night.Mails())
    }

    private func complaints(
        _ last: Night?, good: Night?, waiting: Int? = nil, failed: Int = 0, alerts: Day? = nil, maxAge: Int = 26
    ) -> [NightHealth.Complaint] {
        NightHealth(
            last: last, lastGood: good,
            outbox: OutboxCount(waiting: waiting == nil ? 0 : 1, failed: failed, waitingSince: waiting.map(moment)),
            alertsSentFor: alerts, at: now, maxAgeHours: maxAge
        ).complaints
    }

    @Test func aRecentGoodRunIsWell() {
        #expect(complaints(night(26), good: night(26)) == [])
        #expect(complaints(night(1), good: night(1), waiting: 26) == [])
        #expect(complaints(night(5, ended: false), good: night(26)) == [], "it still runs")
    }

    @Test func eachThingThatIsWrongIsSaid() {
        #expect(complaints(nil, good: nil) == [.neverGood])
        #expect(complaints(night(27), good: night(27)) == [.tooOld])
        #expect(complaints(night(7, ended: false), good: night(20)) == [.unfinished])
        #expect(complaints(night(1, [.backup]), good: night(20)) == [.lastFailed])
        #expect(complaints(night(1), good: night(1), failed: 2) == [.mailFailed])
        #expect(complaints(night(1), good: night(1), waiting: 27) == [.mailStuck])
        #expect(complaints(night(3), good: night(3), maxAge: 2) == [.tooOld])
        #expect(complaints(night(1), good: night(1), alerts: Day(number: 20_000)) == [])
        #expect(complaints(night(1), good: night(1), alerts: Day(number: 20_001)) == [.alertsAhead])
    }
}
