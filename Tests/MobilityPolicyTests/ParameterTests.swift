import CivilCalendar
import Mobility
import MobilityPolicy
import Testing

@Suite("Peru's parameters")
struct ParameterTests {
    /// Each key with its values: the day from which each holds (none for always), the value, the confidence.
    static let expected: [(PolicyKey, [(String?, String, Confidence)])] = [
        (
            .uit,
            [
                ("2017-01-01", "4050.00", .confirmed), ("2018-01-01", "4150.00", .confirmed),
                ("2019-01-01", "4200.00", .confirmed), ("2020-01-01", "4300.00", .confirmed),
                ("2021-01-01", "4400.00", .confirmed), ("2022-01-01", "4600.00", .confirmed),
                ("2023-01-01", "4950.00", .confirmed), ("2024-01-01", "5150.00", .confirmed),
                ("2025-01-01", "5350.00", .confirmed), ("2026-01-01", "5500.00", .confirmed),
            ]
        ),
        (.visitorDailyRate, [(nil, "0.1 %", .confirmed)]),
        (.residentDailyRateMin, [(nil, "1 %", .confirmed), ("2023-10-23", "0.1 %", .conflict)]),
        (.residentDailyRateMax, [(nil, "1 %", .confirmed), ("2023-10-23", "1 %", .conflict)]),
        (.temporaryDailyRateMin, [(nil, "0.1 %", .conflict)]),
        (.temporaryDailyRateMax, [(nil, "1 %", .conflict)]),
        (.majorityAge, [(nil, "18", .confirmed)]),
        (.visitorPaymentCode, [(nil, "00675", .stated)]),
        (.renewalUpcomingLead, [(nil, "90", .chosen)]),
        (.renewalWindowLead, [(nil, "30", .confirmed), ("2019-07-01", "60", .conflict)]),
        (.renewalHighLead, [(nil, "30", .chosen)]),
        (.filingOverdueAfter, [(nil, "90", .chosen)]),
        (.denialTerm, [(nil, "15", .stated)]),
        (.answerTerm, [(nil, "5", .conflict)]),
        (.answerExtension, [(nil, "30", .confirmed)]),
        (.passportLead, [(nil, "6", .general)]),
        (.documentAgePeru, [(nil, "3", .stated)]),
        (.documentAgeAbroad, [(nil, "6", .stated)]),
        (.childAgeLimit, [(nil, "28", .confirmed)]),
        (.childAgeLead, [(nil, "180", .chosen)]),
        (.pendingTravel, [(nil, "allowed", .conflict)]),
        (.tripLead, [(nil, "60", .chosen)]),
        (.approvedWithoutPermit, [(nil, "30", .chosen)]),
        (.departureUnconfirmed, [(nil, "7", .chosen)]),
        (.travelPermitValidity, [(nil, "30", .confirmed)]),
        (.travelApplyLead, [(nil, "3", .stated)]),
        (.travelPermitFee, [(nil, "29.90", .stated), ("2023-10-22", "0.00", .stated)]),
        (.travelPermitPaymentCode, [(nil, "07562", .stated)]),
        (.travelPermitCopies, [(nil, "3", .stated)]),
        (.travelPermitsAYear, [(nil, "3", .general)]),
        (.absenceLimit, [(nil, "183", .conflict)]),
        (.absenceWarning, [(nil, "153", .chosen)]),
        (.absenceLimitPermanent, [(nil, "365", .confirmed)]),
        (.absenceWarningPermanent, [(nil, "335", .chosen)]),
        (.absenceWindow, [(nil, "365", .conflict)]),
        (.visitorStayLead, [(nil, "14", .chosen)]),
        (.visitorShortWindow, [(nil, "180", .general)]),
        (.visitorShortAllowance, [(nil, "90", .general)]),
        (.visitorLongWindow, [(nil, "365", .confirmed)]),
        (.visitorLongAllowance, [(nil, "183", .confirmed)]),
        (.visitorAllowanceLead, [(nil, "14", .chosen)]),
        (.quotaHeadcountLimit, [(nil, "20 %", .confirmed)]),
        (.quotaHeadcountWarning, [(nil, "18 %", .chosen)]),
        (.quotaPayrollLimit, [(nil, "30 %", .confirmed)]),
        (.quotaPayrollWarning, [(nil, "27 %", .chosen)]),
        (.visitorOutAfterOverstay, [(nil, "90", .stated)]),
        (.supportAddress, [(nil, "asistenciaenlinea@migraciones.gob.pe", .stated)]),
        (
            .maintenancePhrases,
            [(nil, "mantenimiento;fuera de servicio;no disponible temporalmente;temporalmente no disponible", .chosen)]
        ),
        (.outageFailures, [(nil, "3", .chosen)]),
        (.outageMinutes, [(nil, "60", .chosen)]),
        (.peopleRetention, [(nil, "4", .general)]),
        (.documentsRetention, [(nil, "1", .chosen)]),
        (.permitsRetention, [(nil, "4", .general)]),
        (.filingsRetention, [(nil, "4", .general)]),
        (.evidenceRetention, [(nil, "4", .general)]),
        (.reliefApplicationsRetention, [(nil, "4", .chosen)]),
        (.tripsRetention, [(nil, "1", .chosen)]),
        (.travelPermitsRetention, [(nil, "1", .chosen)]),
        (.staysRetention, [(nil, "4", .chosen)]),
        (.paymentsRetention, [(nil, "5", .chosen)]),
    ]

    @Test("has the values of the facts", arguments: expected)
    func values(key: PolicyKey, values: [(String?, String, Confidence)]) throws {
        let parameter = try PolicyLibrary.peru().policy.parameter(key)
        #expect(parameter.values.map(\.from) == values.map { $0.0.map(day) ?? .earliest })
        #expect(parameter.values.map(\.value.description) == values.map(\.1))
        #expect(parameter.values.map(\.provenance.confidence) == values.map(\.2))
    }

    @Test("none is left out of the table above")
    func allKeys() { #expect(Set(Self.expected.map(\.0)) == Set(PolicyKey.allCases)) }

    /// Section 2 of the facts: the UIT of each year, and what 0.1 % and 1 % of it are.
    static let uitTable: [(Int, String, String, String)] = [
        (2017, "4050.00", "4.05", "40.50"), (2018, "4150.00", "4.15", "41.50"), (2019, "4200.00", "4.20", "42.00"),
        (2020, "4300.00", "4.30", "43.00"), (2021, "4400.00", "4.40", "44.00"), (2022, "4600.00", "4.60", "46.00"),
        (2023, "4950.00", "4.95", "49.50"), (2024, "5150.00", "5.15", "51.50"), (2025, "5350.00", "5.35", "53.50"),
        (2026, "5500.00", "5.50", "55.00"),
    ]

    @Test("the UIT prices every day of its year", arguments: uitTable)
    func uit(year: Int, uit: String, tenth: String, whole: String) throws {
        let policy = try PolicyLibrary.peru().policy
        for date in ["\(year)-01-01", "\(year)-07-15", "\(year)-12-31"] {
            let cited = policy.value(.uit, on: day(date))
            #expect(cited.value.money.description == uit)
            #expect(cited.citation.from.year == year)
            #expect(share(cited.value, .visitorDailyRate, policy).description == tenth)
            #expect(share(cited.value, .temporaryDailyRateMax, policy).description == whole)
        }
    }

    private func share(_ uit: PolicyValue, _ key: PolicyKey, _ policy: Policy) -> Money {
        Money(centimos: uit.money.centimos * policy.value(key, on: day("2026-01-01")).value.millionths / 1_000_000)
    }

    @Test("a year without a UIT takes the latest one")
    func laterYear() throws {
        let cited = try PolicyLibrary.peru().policy.value(.uit, on: day("2031-05-05"))
        #expect(cited.value.money.description == "5500.00")
        #expect(cited.citation.from == day("2026-01-01"))
    }

    @Test(
        "the rate of residents changed on 2023-10-23",
        arguments: [("2017-03-01", "1 %"), ("2023-10-22", "1 %"), ("2023-10-23", "0.1 %"), ("2030-01-01", "0.1 %")])
    func residentRate(date: String, rate: String) throws {
        let policy = try PolicyLibrary.peru().policy
        #expect(policy.value(.residentDailyRateMin, on: day(date)).value.description == rate)
        #expect(policy.value(.residentDailyRateMax, on: day(date)).value.description == "1 %")
    }

    @Test(
        "the window opens at the earlier of the end minus 30 and the later of the end minus 60 and 2019-07-01",
        arguments: [
            ("2019-06-20", "2019-05-21"), ("2019-07-20", "2019-06-20"), ("2019-08-10", "2019-07-01"),
            ("2019-09-15", "2019-07-17"), ("2024-12-20", "2024-10-21"),
        ])
    func windowOpening(end: String, opens: String) throws {
        let policy = try PolicyLibrary.peru().policy
        #expect(policy.opening(.renewalWindowLead, before: day(end)).day == day(opens))
    }
}
