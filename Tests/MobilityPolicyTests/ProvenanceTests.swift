import CivilCalendar
import Mobility
import MobilityPolicy
import Testing

@Suite("Where Peru's policy comes from")
struct ProvenanceTests {
    /// Every fact of the policy by a name for the test's output.
    static func facts(_ loaded: LoadedPolicy) -> [(String, Provenance)] {
        let policy = loaded.policy
        let values = PolicyKey.allCases.flatMap { key in
            policy.parameter(key).values.map { ("\(key.rawValue) from \($0.from)", $0.provenance) }
        }
        return values
            + VisaType.allCases.map { ($0.rawValue, policy.status($0).provenance) }
            + loaded.holidays.map { ($0.name.en, $0.provenance) }
            + loaded.nonWorkingDays.map { ("\($0.day)", $0.provenance) }
            + policy.reliefMeasures.compactMap { measure in
                loaded.reliefProvenance[measure.reliefID].map { (measure.reliefID, $0) }
            }
            + policy.conflicts.values.map { ($0.id.rawValue, $0.provenance) }
            + loaded.arguments.map { ($0.id, $0.provenance) }
    }

    @Test("each fact cites known sources and the day of the last check")
    func provenance() throws {
        let loaded = try PolicyLibrary.peru()
        let facts = Self.facts(loaded)
        let known = loaded.sources.map(\.name)
        #expect(facts.count > 110)
        for (name, provenance) in facts {
            #expect(provenance.checked >= day("2026-11-21"), "\(name)")
            for part in provenance.source.split(separator: ";") {
                let citation = String(part).trimmingBlanks()
                let isKnown = known.contains { citation == $0 || citation.hasPrefix($0 + " art") }
                #expect(isKnown, "\(name) cites \(citation)")
            }
        }
    }

    @Test("each source is cited")
    func sourcesUsed() throws {
        let loaded = try PolicyLibrary.peru()
        let cited = Self.facts(loaded).map(\.1.source).joined(separator: "; ")
        for source in loaded.sources {
            #expect(cited.contains(source.name), "\(source.name)")
        }
    }

    @Test("titles and names come in both languages")
    func bilingual() throws {
        let loaded = try PolicyLibrary.peru()
        let policy = loaded.policy
        let texts =
            PolicyKey.allCases.map { policy.parameter($0).title } + VisaType.allCases.map { policy.status($0).name }
            + policy.conflicts.values.map(\.text) + loaded.holidays.map(\.name) + loaded.arguments.map(\.text)
        for text in texts {
            #expect(!text.en.isEmpty && !text.es.isEmpty && text.en != text.es, "\(text.en)")
        }
    }

    @Test("every status, conflict and holiday of the facts is there")
    func complete() throws {
        let loaded = try PolicyLibrary.peru()
        #expect(loaded.policy.statuses.count == VisaType.allCases.count)
        #expect(loaded.policy.conflicts.count == ConflictID.allCases.count)
        #expect(loaded.holidays.count == 16)
    }
}
