import ArgumentParser
import Foundation
import MobilityPolicy

extension Vigencia {
    /// Runs the command that the arguments name and gives the exit code: 0 done, 1 failed, 2 wrong usage, 3 findings at
    /// or above `--fail-on`.
    public static func run(_ arguments: [String]) -> Int32 {
        if readsPolicy(arguments) { PolicyLibrary.readAhead() }
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
            return 0
        } catch let failure as CommandFailure {
            Terminal.error(failure.message)
            return failure.exitCode
        } catch {
            let code = exitCode(for: error)
            if code == .success {
                Terminal.print(fullMessage(for: error) + "\n")
                return 0
            }
            // A command that has said all that there is to say gives the code alone.
            let message = fullMessage(for: error)
            if !message.isEmpty { Terminal.error(UsageHint.added(to: message)) }
            return code == .validationFailure ? 2 : 1
        }
    }

    /// Whether the command will most likely ask for the policy, so that it is worth reading while the arguments are.
    private static func readsPolicy(_ arguments: [String]) -> Bool {
        guard let name = arguments.first, !name.hasPrefix("-"), !arguments.contains("--help") else { return false }
        return !["init", "template", "settings", "health", "help"].contains(name)
    }
}
