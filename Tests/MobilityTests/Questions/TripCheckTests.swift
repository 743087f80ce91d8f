import CivilCalendar
import Mobility
import Testing

/// Whether a trip can be made from positions that are told.
@Suite struct TripCheckTests {
    private static func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    /// Asked on 2026-11-25 of a trip from 2026-12-10.
    private static func answer(
        _ position: TripPosition, asOf: String = "2026-11-25", leaves: String = "2026-12-10", returns: String? = nil,
        policy: Policy? = nil
    ) throws -> TripAnswer {
        let policy = try policy ?? TestPolicy.peru()
        let asOf = try day(asOf)
        let question = try #require(
            TripQuestion(
                position.dossier(asOf: asOf), circumstances: Circumstances(), asOf: asOf, leavesOn: try day(leaves),
                returnsOn: try returns.map(day)))
        return TripAnswer(question, policy: policy)
    }

    private static func worker(until: String, filed: String? = nil) throws -> TripPosition {
        var position = TripPosition(.residentWorker)
        position.validUntil = try day(until)
        position.filedOn = try filed.map(day)
        return position
    }

    /// The end of a residence with nothing filed, the return, the verdict, and the day by which to be back.
    static let unfiled: [(String, String?, TripVerdict, String?)] = [
        ("2027-06-01", "2026-12-20", .yes, "2027-06-01"), ("2026-12-20", "2026-12-20", .yes, "2026-12-20"),
        ("2026-12-19", "2026-12-20", .no, "2026-12-19"), ("2026-12-10", "2026-12-20", .no, "2026-12-10"),
        ("2026-12-10", "2026-12-10", .yes, "2026-12-10"), ("2026-12-15", nil, .yes, "2026-12-15"),
        // Lapsed by the day of leaving.
        ("2026-12-09", "2026-12-20", .no, nil), ("2026-11-01", nil, .no, nil),
    ]

    @Test(arguments: unfiled)
    func nothingFiled(_ until: String, _ returns: String?, _ verdict: TripVerdict, _ backBy: String?) throws {
        let answer = try Self.answer(try Self.worker(until: until), returns: returns)
        #expect(answer.verdict == verdict)
        #expect(answer.backBy.first { $0.reason == .statusEnds }?.day.description == backBy)
        #expect(answer.permit == nil)
        #expect(answer.reasons.contains(.lapsed) == (backBy == nil))
    }

    /// The return of a trip with a renewal pending; a permit for it is valid through 2027-01-09.
    @Test(arguments: [("2026-12-20", TripVerdict.withPermit), ("2027-01-09", .withPermit), ("2027-01-10", .no)])
    func aRenewalIsPending(_ returns: String, _ verdict: TripVerdict) throws {
        let answer = try Self.answer(
            try Self.worker(until: "2026-12-12", filed: "2026-11-10"), returns: returns)
        #expect(answer.verdict == verdict)
        #expect(answer.reasons.contains(.needsPermit("pending")))
        #expect(answer.permit?.applyBy?.description == "2026-12-07")
        #expect(answer.permit?.validUntil.description == "2027-01-09")
        #expect(answer.permit?.fee == .zero)
        #expect(answer.permit?.paymentCode == nil)
        #expect(answer.permit?.copies == 3)
        #expect(answer.backBy.first?.day.description == "2027-01-09")
        #expect(answer.conflicts.contains(.pendingTravel))
        #expect(answer.conflicts.contains(.travelBreach))
        #expect(answer.citations.contains { $0.key == .travelPermitFee })
    }

    /// What is filed between the asked day and the trip counts on the day of leaving.
    @Test(arguments: [("2026-12-09", TripVerdict.withPermit), ("2026-12-10", .withPermit), ("2026-12-11", .no)])
    func aFilingStillToCome(_ filed: String, _ verdict: TripVerdict) throws {
        let answer = try Self.answer(
            try Self.worker(until: "2026-11-20", filed: filed), returns: "2026-12-20")
        #expect(answer.verdict == verdict)
    }

    /// The fee by the day on which the question is put.
    @Test(arguments: [("2023-10-21", "29.90", "07562"), ("2023-10-22", "0.00", nil)])
    func thePermitBecameFree(_ asOf: String, _ fee: String, _ code: String?) throws {
        let answer = try Self.answer(
            try Self.worker(until: "2023-12-12", filed: "2023-10-10"), asOf: asOf, leaves: "2023-11-10",
            returns: "2023-11-20")
        #expect(answer.permit?.fee.description == fee)
        #expect(answer.permit?.paymentCode == code)
    }

    @Test func theEmployerCanForbidIt() throws {
        let policy = try TestPolicy.peru([.pendingTravel: ("2020-01-01", "forbidden")])
        let answer = try Self.answer(
            try Self.worker(until: "2027-12-12", filed: "2026-11-10"), returns: "2026-12-20", policy: policy)
        #expect(answer.verdict == .no)
        #expect(answer.reasons.first == .forbidden)
        #expect(answer.permit != nil)
    }

    /// A change of status approved on 2026-11-10, and the day on which its card came.
    @Test(arguments: [(nil, TripVerdict.withPermit), ("2026-12-10", .yes), ("2026-12-11", .withPermit)])
    func approvedAndTheCardNotInHand(_ card: String?, _ verdict: TripVerdict) throws {
        var position = try Self.worker(until: "2027-11-09", filed: "2026-09-10")
        position.procedure = .changeOfStatus
        position.approvedOn = try Self.day("2026-11-10")
        position.cardIssuedOn = try card.map(Self.day)
        let answer = try Self.answer(position, returns: "2026-12-20")
        #expect(answer.verdict == verdict)
        #expect(answer.reasons == (verdict == .yes ? [] : [.needsPermit("card-missing")]))
    }

    /// The day of issue and the stated day of leaving of a travel permit, and whether it serves.
    @Test(arguments: [
        ("2026-12-10", "2026-12-10", true), ("2026-12-11", "2026-12-10", false), ("2026-11-01", "2026-11-10", true),
        ("2026-11-01", "2026-11-09", false), ("2026-11-01", "2026-12-11", false),
    ])
    func aPermitInHand(_ issued: String, _ departs: String, _ serves: Bool) throws {
        var position = try Self.worker(until: "2026-12-12", filed: "2026-11-10")
        position.travelPermit = (try Self.day(issued), try Self.day(departs))
        let answer = try Self.answer(position, returns: "2026-12-10")
        #expect(answer.verdict == .withPermit)
        #expect((answer.permit?.issuedID != nil) == serves)
        #expect((answer.permit?.applyBy == nil) == serves)
    }

    @Test func aStatusThatIsLeftOnlyWithAPermit() throws {
        var position = TripPosition(.cpp)
        position.validUntil = try Self.day("2027-12-12")
        let answer = try Self.answer(position, returns: "2026-12-20")
        #expect(answer.verdict == .withPermit)
        #expect(answer.reasons == [.needsPermit("cpp")])
        #expect(answer.permit?.aYear == 3)
    }

    /// A visit with 90 days from 2026-09-12: strictly lawful through 2026-12-10, leniently through 2026-12-11.
    @Test(arguments: [("2026-12-10", 0), ("2026-12-11", 1), ("2026-12-13", 3)])
    func aVisitor(_ leaves: String, _ over: Int) throws {
        var position = TripPosition(.tourist)
        position.visit = (try Self.day("2026-09-12"), 90)
        let answer = try Self.answer(position, leaves: leaves)
        #expect(answer.verdict == .yes)
        #expect(answer.isVisit)
        #expect(answer.absence == nil)
        if case .overstay(let days, _, let most)? = answer.reasons.first {
            #expect(days == over)
            #expect(most.centimos == over * 550)
        } else {
            #expect(over == 0)
        }
        position.filedOn = try Self.day("2026-11-20")
        position.procedure = .changeOfStatus
        #expect(try Self.answer(position, leaves: leaves).verdict == .withPermit)
    }

    /// The return of a trip that leaves on 2026-12-10: the 184th full day abroad is 2027-06-12.
    @Test(arguments: [
        ("2027-05-11", 151, false, TripVerdict.yes), ("2027-05-13", 153, true, .yes), ("2027-06-12", 183, true, .yes),
        ("2027-06-13", 184, true, .no),
    ])
    func daysAbroad(_ returns: String, _ days: Int, _ warns: Bool, _ verdict: TripVerdict) throws {
        let answer = try Self.answer(try Self.worker(until: "2028-06-01"), returns: returns)
        #expect(answer.absence?.consecutive == days)
        #expect(answer.absence?.inWindow == days)
        #expect(answer.absence?.limit == 183)
        #expect((answer.absence?.warnsFrom != nil) == warns)
        #expect((answer.absence?.lostFrom?.description == "2027-06-12") == (verdict == .no))
        #expect(answer.verdict == verdict)
        #expect(answer.backBy.map(\.day.description) == ["2027-06-12", "2028-06-01"])
    }

    @Test func aPermanentResidentHasAYear() throws {
        let answer = try Self.answer(TripPosition(.permanent), returns: "2027-12-11")
        #expect(answer.verdict == .yes)
        #expect(answer.absence?.limit == 365)
        #expect(try Self.answer(TripPosition(.permanent), returns: "2027-12-12").verdict == .no)
    }

    /// Denied on 2026-12-01 and filed in time: to leave by 2026-12-16. The return, the verdict.
    @Test(arguments: [(nil, TripVerdict.yes), ("2026-12-14", .no)])
    func afterADenial(_ returns: String?, _ verdict: TripVerdict) throws {
        var position = try Self.worker(until: "2026-11-28", filed: "2026-11-10")
        position.deniedOn = try Self.day("2026-12-01")
        let answer = try Self.answer(position, returns: returns)
        #expect(answer.verdict == verdict)
        #expect(
            answer.reasons == [.denied(leaveBy: try Self.day("2026-12-16"), comesBack: returns != nil)])
        #expect(answer.also.isEmpty)
        let late = try Self.answer(position, leaves: "2026-12-17")
        #expect(late.reasons == [.lapsed])
        #expect(late.also.map(\.finding.rule) == [.filingDenied, .renewalLapsedUnfiled])
    }

    /// A renewal is pending, and a travel permit from 2026-12-01 is meant for a recorded trip on 2026-12-10.
    private static func withTripAndPermit() throws -> Dossier {
        var position = try worker(until: "2026-12-12", filed: "2026-11-10")
        position.travelPermit = (try day("2026-11-20"), try day("2026-12-01"))
        var dossier = position.dossier(asOf: try day("2026-11-25"))
        dossier.subject.trips = [
            try Trip.make([
                "trip_id": .text("T1"), "person_id": .text("E1"), "departs_on": .day(try day("2026-12-10")),
                "returns_on": .day(try day("2026-12-20")),
            ])
        ]
        return dossier
    }

    /// The day of leaving; whether it is the recorded trip, and whether that one is left without its permit.
    @Test(arguments: [
        ("2026-12-05", false, true), ("2026-12-10", true, false), ("2026-12-12", false, false),
    ])
    func permitsGoToTheEarlierTrip(_ leaves: String, _ isRecorded: Bool, _ displaces: Bool) throws {
        let question = try #require(
            TripQuestion(
                try Self.withTripAndPermit(), circumstances: Circumstances(), asOf: try Self.day("2026-11-25"),
                leavesOn: try Self.day(leaves), returnsOn: try Self.day(leaves) + 2))
        let answer = TripAnswer(question, policy: try TestPolicy.peru())
        #expect(answer.verdict == .withPermit)
        #expect(answer.recordedTripID == (isRecorded ? "T1" : nil))
        #expect(answer.displaced == (displaces ? ["T1"] : []))
        #expect((answer.permit?.issuedID != nil) == (isRecorded || displaces))
        #expect(answer.reasons.contains { $0.code == "permit-reused" } == (leaves == "2026-12-12"))
    }

    /// The asked day, and whether an outage of travel permits from 2026-11-20 through 2026-11-25 is named.
    @Test(arguments: [
        ("2026-11-19", false), ("2026-11-20", true), ("2026-11-25", true), ("2026-11-26", false),
    ])
    func anOutageBlocksTheApplication(_ asOf: String, _ isBlocked: Bool) throws {
        let outage = try Outage.make([
            "outage_id": .text("O1"), "portal": .text("agencia-digital"), "procedures": .list(["travel_permit"]),
            "began_on": .day(try Self.day("2026-11-20")), "ended_on": .day(try Self.day("2026-11-25")),
        ])
        let asOf = try Self.day(asOf)
        let question = try #require(
            TripQuestion(
                try Self.worker(until: "2026-12-12", filed: "2026-11-10").dossier(asOf: asOf),
                circumstances: Circumstances(outages: [outage]), asOf: asOf, leavesOn: try Self.day("2026-12-10"),
                returnsOn: nil))
        let answer = TripAnswer(question, policy: try TestPolicy.peru())
        #expect(answer.permit?.blockedBy == (isBlocked ? ["O1"] : []))
    }

    /// What a leaver's trip needs is told all the same.
    @Test func theEndOfTheEmploymentIsLeftAside() throws {
        var dossier = try Self.worker(until: "2026-11-01").dossier(asOf: try Self.day("2026-11-25"))
        dossier.subject.person.employmentEnd = try Self.day("2026-10-01")
        let question = try #require(
            TripQuestion(
                dossier, circumstances: Circumstances(), asOf: try Self.day("2026-11-25"),
                leavesOn: try Self.day("2026-12-10"), returnsOn: nil))
        #expect(TripAnswer(question, policy: try TestPolicy.peru()).reasons == [.lapsed])
    }

    @Test func aTripBeforeTheAskedDayOrBackwardsIsNone() throws {
        let dossier = try Self.worker(until: "2027-01-01").dossier(asOf: try Self.day("2026-11-25"))
        func question(_ leaves: String, _ returns: String) throws -> TripQuestion? {
            TripQuestion(
                dossier, circumstances: Circumstances(), asOf: try Self.day("2026-11-25"),
                leavesOn: try Self.day(leaves), returnsOn: try Self.day(returns))
        }
        #expect(try question("2026-11-24", "2026-11-30") == nil)
        #expect(try question("2026-11-25", "2026-11-24") == nil)
        #expect(try question("2026-11-25", "2026-11-25") != nil)
    }
}
