import CivilCalendar
import Mobility
import MobilityExchange
import MobilityPolicy

/// A day by its text, for tables of tests; a slip of the pen gives the earliest day, which no table expects.
func caseDay(_ text: String) -> Day { Day(iso: text) ?? .earliest }

/// A worker whose permit ended on 2024-12-20 and was renewed late, with some expectations.
func lapsedCase(_ expectations: String, more: String = "") -> String {
    """
    - title: Lapsed
      records:
        people:
          - {person_id: E1, kind: employee, given_names: A, family_names: B, nationality: DEU}
          - {person_id: E2, kind: employee, given_names: C, family_names: D, nationality: PER}
        permits:
          - {permit_id: P1, person_id: E1, visa_type: resident_worker, valid_from: 2023-12-21, valid_until: 2024-12-20}
    \(more.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
      expect:
        - \(expectations)
    """
}

/// Runs the cases of a text under Peru's policy.
func results(of text: String) throws -> [CaseResult] {
    CaseRunner(policy: try PolicyLibrary.peru()).run(try CaseFile.read(text: text, file: "own.yaml"))
}
