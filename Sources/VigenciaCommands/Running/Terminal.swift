import Foundation

/// Standard output and standard error.
enum Terminal {
    /// Prints to standard output.
    static func print(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    /// Prints a line to standard error.
    static func error(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// Whether standard output is a terminal that may be coloured. See https://no-color.org.
    static var wantsColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// Whether standard error is a terminal, so that progress can be shown.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }
}
