import Foundation
import Mobility
import MobilityStore

/// Puts mails into a folder, a file a mail (a Maildir): written whole into `tmp`, then given its name in `new`, where
/// mail programs look.
///
/// The name follows from the mail itself, so that one that is put in again, because the program was ended before it could
/// note it, is no second file.
struct MaildirCarrier: MailCarrier {
    private let folder: String

    init(folder: String) { self.folder = folder }

    func carry(_ envelope: Envelope) -> CarrierAnswer {
        let name = "\(ContentHash(of: envelope.message).description.prefix(32)).vigencia"
        do throws(BackupError) {
            for part in ["tmp", "new", "cur"] { try FilePrimitives.makeFolder("\(folder)/\(part)") }
            if let seen = seen(name) { return .accepted(answer: seen) }
            let (written, kept) = ("\(folder)/tmp/\(name)", "\(folder)/new/\(name)")
            try write(envelope.message, to: written)
            try FilePrimitives.move(written, to: kept)
            try FilePrimitives.sync("\(folder)/new")
            return .accepted(answer: kept)
        } catch {
            let why = BackupErrorText.text(error)
            return .unavailable(
                reason: Bilingual(
                    en: "\(why.en) The folder is delivery.maildir.path in the settings.",
                    es: "\(why.es) La carpeta es delivery.maildir.path en la configuración."))
        }
    }

    /// Where a mail program has put a mail that it has seen, if it has: it moves it into `cur`, and may note after a colon
    /// what was done with it.
    private func seen(_ name: String) -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/cur")) ?? []
        return names.first { $0 == name || $0.hasPrefix("\(name):") }.map { "\(folder)/cur/\($0)" }
    }

    private func write(_ bytes: [UInt8], to path: String) throws(BackupError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FilePrimitives.failure(path) }
        defer { close(descriptor) }
        // In a file of a mail lines end as they do on this machine.
        let text = bytes.filter { $0 != UInt8(ascii: "\r") }
        guard FilePrimitives.write(text, into: descriptor), fsync(descriptor) == 0 else {
            throw FilePrimitives.failure(path)
        }
    }
}
