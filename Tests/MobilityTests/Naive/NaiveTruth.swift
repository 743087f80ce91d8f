import CivilCalendar
import Mobility

/// One answer of the naive reading: on the asked day this rule is true of this record, at this severity.
///
/// Rules and facts are named by the words of the published table, not by the program's types, so that a name that
/// drifts in the program is noticed as well.
struct NaiveTruth {
    let rule: String
    let record: String
    let severity: Severity
    var dueOn: Day?
    var days: Int?
    /// The facts of the table as they are written in files. Worked out only when somebody looks at them.
    var facts: () -> [String: String] = { [:] }
}

/// A list as the comparison writes it: its order means nothing.
func asSet(_ list: [String]) -> String { list.sorted().joined(separator: ";") }
