import ArgumentParser

/// The forms that a list can take.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case json
}
