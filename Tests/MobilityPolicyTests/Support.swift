import CivilCalendar
import Mobility
import MobilityPolicy

/// A day by its text, for tables of tests; a slip of the pen gives the earliest day, which no table expects.
func day(_ text: String) -> Day { Day(iso: text) ?? .earliest }

/// Peru's policy with one overlay file over it.
func peru(with overlay: String) throws(Problems) -> LoadedPolicy {
    try PolicyLibrary.load(files: [PolicyFile(name: "own.yaml", text: overlay)])
}
