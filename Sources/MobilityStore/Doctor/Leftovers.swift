public import CivilCalendar
import Foundation

/// Files and folders that were to become something, and whose process was ended in the middle: `NAME.PID.part` and
/// `NAME.PID.NUMBER.part`, beside the database and in the vault.
public struct Leftovers {
    /// How old it has to be to be a leftover whatever process has its number by now: no work lasts as long.
    private static let age = 86_400

    private let path: String

    /// Of the database at a path.
    public init(besides database: String) { path = FilePrimitives.absolute(database) }

    /// Their paths, in order. What a running process is at work on is none, unless it is older than a day.
    public func all(at now: Moment) -> [String] {
        let folders = [FilePrimitives.folder(of: path), Vault(besides: path).path]
        return folders.flatMap { folder in
            FilePrimitives.names(in: folder).filter { name in
                guard let process = Leftovers.process(name) else { return false }
                return !Leftovers.isRunning(process) || Leftovers.isOld("\(folder)/\(name)", now)
            }.map { "\(folder)/\($0)" }
        }
    }

    /// Removes them: they may hold personal data in full.
    /// - Returns: the paths of what was removed.
    public func clean(at now: Moment) -> [String] {
        all(at: now).filter { path in (try? FileManager.default.removeItem(atPath: path)) != nil }
    }

    /// The process in the name of a leftover; nil if the name is not that of one.
    static func process(_ name: String) -> pid_t? {
        guard let match = name.wholeMatch(of: #/.+?\.([0-9]{1,9})(\.[0-9]{1,20})?\.part/#) else { return nil }
        return pid_t(match.output.1)
    }

    private static func isRunning(_ process: pid_t) -> Bool { kill(process, 0) == 0 || errno == EPERM }

    private static func isOld(_ path: String, _ now: Moment) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && now.seconds - Int(status.st_mtim.tv_sec) > age
    }
}
