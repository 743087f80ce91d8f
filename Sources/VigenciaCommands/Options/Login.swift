import Foundation

/// The name under which somebody is logged in.
enum Login {
    /// From the user database, so that a changed environment does not change who did something; the user's number where
    /// it has no name.
    static var name: String {
        if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
        return "uid-\(getuid())"
    }
}
