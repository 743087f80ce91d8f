import CivilCalendar
import Mobility
import Testing

/// The naive reading is held against examples that were worked out by hand from the text, so that it doesn't merely say
/// the same as the program.
@Suite("The naive reading of worked examples")
struct NaiveExampleTests {
    /// What is true on a day by rules whose ids begin so, as lines of a report.
    private func truths(_ rules: String, _ lines: String, on text: String) throws -> [String] {
        let book = RecordBook(
            try records("people: {person_id: E1, kind: employee, given_names: A, family_names: B, nationality: DEU}")
                + records(lines))
        let circumstances = Circumstances(outages: book.outages, reliefMeasures: book.reliefMeasures)
        let answer = NaiveAnswer(try #require(book.dossiers.first), circumstances: circumstances)
        let day = try #require(Day(iso: text))
        return answer.truths(on: day).filter { $0.rule.hasPrefix(rules) }.map(\.line)
    }

    private static let pending = """
        permits: {permit_id: P1, person_id: E1, visa_type: resident_worker, valid_from: 2024-03-01, \
        valid_until: 2025-02-28}
        filings: {filing_id: F1, person_id: E1, procedure: renewal, permit_id: P1, filed_on: 2025-02-03, \
        outcome: pending}

        """

    @Test("Leaving without a travel permit: from the first day of the filing, critical when it is late to apply")
    func permitMissing() throws {
        let trip = Self.pending + "trips: {trip_id: T1, person_id: E1, departs_on: 2025-03-10, returns_on: 2025-04-07}"
        func found(_ day: String) throws -> [String] { try truths("travel.permit", trip, on: day) }
        #expect(try found("2025-02-02") == [])
        let line = "travel.permit-missing T1"
        #expect(
            try found("2025-02-03") == ["\(line) high due 2025-03-07 days 35 {apply_by: 2025-03-07, trip_id: T1}"])
        #expect(try found("2025-03-07") == ["\(line) high due 2025-03-07 days 3 {apply_by: 2025-03-07, trip_id: T1}"])
        #expect(
            try found("2025-03-08") == ["\(line) critical due 2025-03-07 days 2 {apply_by: 2025-03-07, trip_id: T1}"])
        #expect(try found("2025-03-10").count == 1)
        #expect(try found("2025-03-11") == [])
    }

    @Test("A travel permit that is issued later, and covers another trip as well")
    func permitGivenOut() throws {
        let trips =
            Self.pending + """
                trips: {trip_id: T1, person_id: E1, departs_on: 2025-03-10, returns_on: 2025-03-14}
                trips: {trip_id: T2, person_id: E1, departs_on: 2025-04-09, returns_on: 2025-05-10}
                travel_permits: {travel_permit_id: W1, person_id: E1, issued_on: 2025-03-06, departs_on: 2025-03-10}
                """
        func found(_ day: String) throws -> [String] { try truths("travel.permit", trips, on: day) }
        let missing = "travel.permit-missing"
        // 31 days from 2025-04-09, whose 30 days end on 2025-05-09.
        let second = [
            "travel.permit-exceeded T2 high due 2025-05-09 days 31 "
                + "{permit_valid_until: 2025-05-09, trip_days: 31, trip_id: T2}",
            "travel.permit-reused T2 high due 2025-04-09 days 0 {travel_permit_id: W1, trip_id: T2}",
        ]
        #expect(
            try found("2025-03-05") == [
                "\(missing) T1 high due 2025-03-07 days 5 {apply_by: 2025-03-07, trip_id: T1}",
                "\(missing) T2 high due 2025-04-06 days 35 {apply_by: 2025-04-06, trip_id: T2}",
            ] + second)
        #expect(
            try found("2025-03-06")
                == ["\(missing) T2 high due 2025-04-06 days 34 {apply_by: 2025-04-06, trip_id: T2}"] + second)
        #expect(try found("2025-05-10") == second)
        #expect(try found("2025-05-11") == [])
    }

    @Test("Out for longer than the travel permit: exceeded from when it is, void from the day after")
    func outForTooLong() throws {
        let trip =
            Self.pending + """
                trips: {trip_id: T1, person_id: E1, departs_on: 2025-03-10, left_on: 2025-03-12, returns_on: 2025-03-20}
                travel_permits: {travel_permit_id: W1, person_id: E1, issued_on: 2025-03-06, departs_on: 2025-03-10}
                """
        #expect(try truths("travel.permit", trip, on: "2025-04-09") == [])
        #expect(
            try truths("travel.permit", trip, on: "2025-04-10") == [
                "travel.permit-exceeded T1 high due 2025-04-09 days 29 "
                    + "{permit_valid_until: 2025-04-09, trip_days: 29, trip_id: T1}"
            ])
        let void = "travel.application-void T1 critical due - days 0 {filing_id: F1, trip_id: T1}"
        #expect(try truths("travel.application", trip, on: "2025-04-09") == [])
        #expect(try truths("travel.application", trip, on: "2025-04-10") == [void])
        let refiled =
            trip + "\nfilings: {filing_id: F2, person_id: E1, procedure: card, filed_on: 2025-04-12, outcome: pending}"
        #expect(try truths("travel.application", refiled, on: "2025-04-11") == [void])
        #expect(try truths("travel.application", refiled, on: "2025-04-12") == [])
        let leftWithout =
            Self.pending + "trips: {trip_id: T1, person_id: E1, departs_on: 2025-03-10, left_on: 2025-03-12}"
        #expect(try truths("travel.application", leftWithout, on: "2025-03-11") == [])
        #expect(try truths("travel.application", leftWithout, on: "2025-03-12") == [void])
    }

    @Test("A permit that ends while its holder is abroad, until the renewal is filed")
    func expiresAbroad() throws {
        let trip =
            Self.pending + "trips: {trip_id: T1, person_id: E1, departs_on: 2025-02-20, returns_on: 2025-03-01}"
        func found(_ day: String) throws -> [String] { try truths("travel.expires", trip, on: day) }
        #expect(try found("2024-12-21") == [])
        #expect(
            try found("2024-12-22") == [
                "travel.expires-abroad P1/T1 high due 2025-02-28 days 68 {expires_on: 2025-02-28, trip_id: T1}"
            ])
        #expect(try found("2025-02-02").count == 1)
        #expect(try found("2025-02-03") == [])
    }

    @Test("Full days abroad: a day in Peru breaks the run, not the sum")
    func absence() throws {
        // 2024-03-11 … 2024-05-29 are 80 full days; from 2024-05-31 on, 72 more are reached on 2024-08-10.
        let trips = """
            permits: {permit_id: P1, person_id: E1, visa_type: resident_worker, valid_from: 2024-03-01, \
            valid_until: 2024-12-31}
            trips: {trip_id: T1, person_id: E1, departs_on: 2024-03-10, left_on: 2024-03-10, came_back_on: 2024-05-30}
            trips: {trip_id: T2, person_id: E1, departs_on: 2024-05-30, left_on: 2024-05-30}
            """
        func found(_ day: String) throws -> [String] { try truths("travel.absence", trips, on: day) }
        #expect(try found("2024-08-10") == [])
        #expect(
            try found("2024-08-11") == [
                "travel.absence E1 warning due - days 153 "
                    + "{days_abroad_consecutive: 73, days_abroad_in_365: 153, limit: 183}"
            ])
        // 2024-05-31 + 182 is the 183rd day in a row.
        #expect(try found("2024-11-29").first?.contains("warning due - days 263") == true)
        #expect(try found("2024-11-30").first?.contains("critical due - days 264") == true)
    }

    @Test("A permanent resident may be away for a year at a stretch")
    func absenceOfPermanent() throws {
        let trip = """
            permits: {permit_id: P1, person_id: E1, visa_type: permanent, valid_from: 2023-01-01}
            trips: {trip_id: T1, person_id: E1, departs_on: 2023-03-10, left_on: 2023-03-10}
            """
        func found(_ day: String) throws -> [String] { try truths("travel.absence", trip, on: day) }
        // 2023-03-10 + 335 = 2024-02-08; + 366 = 2024-03-10.
        #expect(try found("2024-02-07") == [])
        #expect(
            try found("2024-02-08") == [
                "travel.absence E1 warning due - days 335 "
                    + "{days_abroad_consecutive: 335, days_abroad_in_365: 335, limit: 365}"
            ])
        #expect(
            try found("2024-03-10") == [
                "travel.absence E1 critical due - days 366 "
                    + "{days_abroad_consecutive: 366, days_abroad_in_365: 365, limit: 365}"
            ])
    }

    private static let stay =
        "stays: {stay_id: S1, person_id: E1, visa_type: business_visitor, entered_on: 2023-09-25, "

    @Test("A visitor over the granted days, over the turn of the year, in both readings")
    func overstay() throws {
        let stay = Self.stay + "days_granted: 90, exited_on: 2024-01-10}"
        func found(_ day: String, _ more: String = "") throws -> [String] {
            try truths("visitor.", stay + more, on: day).filter { !$0.contains("allowance") }
        }
        let ending = "visitor.stay-ending S1 warning due 2023-12-23 days"
        let last = "{last_lawful_day_lenient: 2023-12-24, last_lawful_day_strict: 2023-12-23}"
        #expect(try found("2023-12-08") == [])
        #expect(try found("2023-12-09") == ["\(ending) 14 \(last)"])
        #expect(try found("2023-12-23") == ["\(ending) 0 \(last)"])
        #expect(
            try found("2023-12-24") == [
                "visitor.overstay S1 critical due 2023-12-24 days 1 "
                    + "{days_over_lenient: 0, days_over_strict: 1, fine_max_pen: 4.95, fine_min_pen: 0.00}"
            ])
        // Lenient: 7 × 4.95 + 10 × 5.15; strict: 8 × 4.95 + 10 × 5.15.
        #expect(
            try found("2024-01-10") == [
                "visitor.overstay S1 critical due 2024-01-10 days 18 "
                    + "{days_over_lenient: 17, days_over_strict: 18, fine_max_pen: 91.10, fine_min_pen: 86.15}"
            ])
        #expect(try found("2024-01-11") == [])
        // Suspended through 2024-01-07, so that only three days cost.
        let relief =
            "\nrelief_measures: {relief_id: R1, norm: N, effect: suspend_fines, from: 2023-01-01, until: 2024-01-07, "
            + "visa_types: business_visitor}"
        #expect(try found("2024-01-10", relief).first?.contains("fine_max_pen: 15.45, fine_min_pen: 15.45") == true)
    }

    @Test("A filing stops the clock of a stay; denied, it leaves the days to leave")
    func stoppedClock() throws {
        let stay = Self.stay + "days_granted: 30}\n"
        func found(_ filedOn: String, _ decision: String, on day: String) throws -> [String] {
            let filing =
                "filings: {filing_id: F1, person_id: E1, procedure: initial, filed_on: \(filedOn), \(decision)}"
            return try truths("visitor.", stay + filing, on: day).filter { !$0.contains("allowance") }
        }
        // Granted through 2023-10-24 or 2023-10-25.
        #expect(try found("2023-10-25", "outcome: pending", on: "2023-10-24").count == 1)
        #expect(try found("2023-10-25", "outcome: pending", on: "2023-10-25") == [])
        #expect(try found("2023-10-26", "outcome: pending", on: "2023-10-26").first?.contains("overstay") == true)
        // Denied on 2023-11-20: to leave by 2023-12-05.
        let denied = "outcome: denied, decided_on: 2023-11-20"
        #expect(try found("2023-10-20", denied, on: "2023-11-19") == [])
        #expect(
            try found("2023-10-20", denied, on: "2023-11-21") == [
                "visitor.stay-ending S1 warning due 2023-12-05 days 14 "
                    + "{last_lawful_day_lenient: 2023-12-05, last_lawful_day_strict: 2023-12-05}"
            ])
        #expect(
            try found("2023-10-20", denied, on: "2023-12-07") == [
                "visitor.overstay S1 critical due 2023-12-07 days 2 "
                    + "{days_over_lenient: 2, days_over_strict: 2, fine_max_pen: 9.90, fine_min_pen: 9.90}"
            ])
        // Withdrawn: the granted days count again, and those during the filing as well.
        let withdrawn = "outcome: withdrawn, decided_on: 2023-11-20"
        #expect(
            try found("2023-10-20", withdrawn, on: "2023-11-20").first?.contains(
                "{days_over_lenient: 26, days_over_strict: 27, fine_max_pen: 133.65, fine_min_pen: 128.70}") == true)
    }

    @Test("A residence that begins in time, or while a filing is pending, stops the clock for good")
    func residence() throws {
        func found(_ validFrom: String, _ more: String = "") throws -> [String] {
            let permit =
                "permits: {permit_id: P1, person_id: E1, visa_type: resident_worker, valid_from: \(validFrom), "
                + "valid_until: 2024-10-01}"
            return try truths("visitor.", Self.stay + "days_granted: 30}\n" + permit + more, on: "2023-11-21")
                .filter { !$0.contains("allowance") }
        }
        #expect(try found("2023-10-25") == [])
        #expect(try found("2023-10-26").count == 1)
        let filing =
            "\nfilings: {filing_id: F1, person_id: E1, procedure: initial, filed_on: 2023-10-20, outcome: withdrawn, "
            + "decided_on: 2023-11-20}"
        #expect(try found("2023-11-19", filing) == [])
        #expect(try found("2023-11-20", filing).count == 1)
    }

    @Test("Days used in windows that begin at an entry")
    func allowance() throws {
        // The window of 2022-09-22 ends on 2023-03-21. 71 days to 2022-12-02, then 5 to 2023-01-15.
        let stays = """
            stays: {stay_id: S1, person_id: E1, visa_type: tourist, entered_on: 2022-09-22, days_granted: 90, \
            exited_on: 2022-12-02}
            stays: {stay_id: S2, person_id: E1, visa_type: tourist, entered_on: 2023-01-10, days_granted: 90, \
            exited_on: 2023-03-20}
            stays: {stay_id: S3, person_id: E1, visa_type: tourist, entered_on: 2023-03-21, days_granted: 90}
            """
        func found(_ day: String) throws -> [String] { try truths("visitor.allowance", stays, on: day) }
        #expect(try found("2023-01-14") == [])
        #expect(
            try found("2023-01-15") == [
                "visitor.allowance S2 warning due - days 14 {days_left: 14, days_used: 76, window_ends_on: 2023-03-21}"
            ])
        // 71 and 69 days, of 90.
        #expect(try found("2023-03-20").first?.contains("{days_left: -50, days_used: 140") == true)
        // A new short window; in the long one 43 of 183 are left.
        #expect(try found("2023-03-21") == [])
        // 2023-03-21 + 29: 169 used in the long window that ends on 2023-09-22.
        #expect(
            try found("2023-04-19") == [
                "visitor.allowance S3 warning due - days 14 {days_left: 14, days_used: 169, window_ends_on: 2023-09-22}"
            ])
    }
}
