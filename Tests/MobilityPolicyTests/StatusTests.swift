import Mobility
import MobilityPolicy
import Testing

@Suite("Peru's statuses")
struct StatusTests {
    static let expected: [(VisaType, Status.Extension, Bool, Status.FineClass)] = [
        (.residentWorker, .possible, true, .resident), (.temporaryWorker, .possible, true, .temporary),
        (.appointedWorker, .possible, true, .temporary), (.appointedWorkerResident, .possible, true, .resident),
        (.dependent, .possible, true, .resident), (.permanent, .indefinite, true, .resident),
        (.businessVisitor, .impossible, false, .resident), (.tourist, .impossible, false, .resident),
        (.cpp, .impossible, true, .temporary), (.specialResident, .possible, true, .resident),
        (.ptp, .impossible, true, .temporary), (.humanitarian, .possible, true, .temporary),
        (.rentier, .indefinite, false, .resident), (.refugeeApplicant, .possible, true, .temporary),
        (.otherResident, .possible, false, .resident),
    ]

    @Test("are as the facts say", arguments: expected)
    func status(type: VisaType, extensible: Status.Extension, work: Bool, fineClass: Status.FineClass) throws {
        let status = try PolicyLibrary.peru().policy.status(type)
        #expect(status.extensible == extensible)
        #expect(status.allowsWork == work)
        #expect(status.fineClass == fineClass)
        #expect(status.leavesOnlyWithPermit == (type == .cpp))
    }

    @Test("keep their Spanish name in English too")
    func names() throws {
        let policy = try PolicyLibrary.peru().policy
        #expect(policy.status(.residentWorker).name.es == "Trabajador residente")
        #expect(policy.status(.residentWorker).name.en == "Resident worker (trabajador residente)")
    }
}
