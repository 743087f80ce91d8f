/// What is looked at, in the order in which it is told.
public enum Checkpoint: String, Sendable, CaseIterable {
    case file
    case integrity
    case foreignKeys = "foreign_keys"
    case schema
    case journal
    case evidence
    case findings
    case fileModes = "file_modes"
    case diskSpace = "disk_space"
    case clock
    case nightlyRun = "nightly_run"
    case leftovers
}
