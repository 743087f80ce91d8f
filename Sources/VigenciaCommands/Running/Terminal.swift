import Foundation

/// Standard output and standard error.
enum Terminal {
    /// Prints to standard output. Where that can't take it, as on a full disk, the program says so and ends with 1: a
    /// report that was cut short must not pass for a whole one.
    static func print(_ text: String) { print(Array(text.utf8)) }

    /// Prints bytes likewise.
    static func print(_ bytes: [UInt8]) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            Terminal.error("Can't write to standard output / No se puede escribir en la salida estándar.")
            exit(1)
        }
    }

    /// Prints a line to standard error; where nobody can take even that, there is nobody to tell.
    static func error(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8)) }

    /// Whether standard output is a terminal that may be coloured. See https://no-color.org.
    static var wantsColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// Whether standard error is a terminal, so that progress can be shown.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }
}
