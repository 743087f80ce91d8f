import CivilCalendar
import Foundation
import MobilitySettings
import MobilityStore

/// The backups that nightly runs keep in a folder: one a day, the last few of them.
struct NightBackups {
    private let folder: String
    private let keep: Int
    private let protection: BackupProtection

    init(folder: String, settings: Settings) {
        self.folder = folder
        keep = settings.backupKeep
        if let file = settings.backupPassphraseFile {
            protection = .passphrase(file: file)
        } else {
            protection = settings.backupRecipient.map(BackupProtection.recipient) ?? .none
        }
    }

    /// Writes the backup of a day; a run that is repeated writes it anew.
    /// - Returns: its path.
    func write(of database: String, for day: Day, at moment: Moment) throws -> String {
        let path = "\(folder)/vigencia-\(day).tar\(protection == .none ? "" : ".gpg")"
        _ = try BackupWriter(of: database).write(to: path, protection: protection, overwrite: true, at: moment)
        return path
    }

    /// Removes what is older than the last few. Only files that bear the name of a nightly backup are looked at.
    /// - Returns: the paths of what was removed.
    func prune() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let days = Set(names.compactMap(NightBackups.day)).sorted().suffix(keep)
        guard let oldest = days.first else { return [] }
        return names.sorted().compactMap { name in
            guard let day = NightBackups.day(of: name), day < oldest else { return nil }
            let path = "\(folder)/\(name)"
            return unlink(path) == 0 ? path : nil
        }
    }

    private static func day(of name: String) -> Day? {
        guard let match = name.wholeMatch(of: /vigencia-(\d{4}-\d{2}-\d{2})\.tar(\.gpg)?/) else { return nil }
        return Day(iso: String(match.output.1))
    }
}
