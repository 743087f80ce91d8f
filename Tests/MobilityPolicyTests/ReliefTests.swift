import CivilCalendar
import Mobility
import MobilityPolicy
import Testing

@Suite("Peru's relief measures")
struct ReliefTests {
    static let expected: [(String, ReliefEffect, String, String, String?)] = [
        ("2020-measures-deadlines", .suspendDeadlines, "2020-05-21", "2020-05-28", nil),
        ("2020-measures-refugee-cards", .extendValidity, "2020-01-01", "2020-12-31", "2020-12-31"),
        ("Ley-31732-fines", .suspendFines, "2017-03-01", "2023-10-28", nil),
        ("RS-000104-2020-deadlines", .suspendDeadlines, "2020-03-16", "2020-04-28", nil),
        ("RS-000104-2020-fines", .suspendFines, "2020-03-16", "2021-08-15", nil),
        ("RS-000104-2020-validity", .extendValidity, "2020-03-16", "2021-08-15", "2021-08-15"),
        ("RS-000120-2020-deadlines", .suspendDeadlines, "2020-04-29", "2020-05-20", nil),
        ("RS-000121-2020-certificate", .acceptCertificate, "2020-05-07", "2022-10-27", nil),
    ]

    @Test("are those on record, in order of their ids")
    func ids() throws {
        #expect(try PolicyLibrary.peru().policy.reliefMeasures.map(\.reliefID) == Self.expected.map(\.0))
    }

    @Test("have their windows", arguments: expected)
    func window(id: String, effect: ReliefEffect, from: String, until: String, extendsTo: String?) throws {
        let measure = try #require(try PolicyLibrary.peru().policy.reliefMeasures.first { $0.reliefID == id })
        #expect(measure.effect == effect)
        #expect(measure.window == DayRange(day(from), through: day(until)))
        #expect(measure.extendsTo == extendsTo.map(day))
        #expect((measure.onApplication == true) == (id == "Ley-31732-fines"))
    }

    @Test("only the fines of 2020 and the terms cover everybody")
    func scope() throws {
        let measures = try PolicyLibrary.peru().policy.reliefMeasures
        let restricted = measures.filter { !$0.visaTypes.isEmpty }
        #expect(
            restricted.map(\.reliefID)
                == ["2020-measures-refugee-cards", "Ley-31732-fines", "RS-000104-2020-validity"])
        for measure in restricted {
            #expect(Set(measure.visaTypes).isDisjoint(with: [.tourist, .businessVisitor, .cpp, .ptp]))
        }
    }
}
