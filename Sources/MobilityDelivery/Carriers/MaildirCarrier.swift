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
        do throws(MaildirFailure) {
            for part in ["tmp", "new", "cur"] { try make("\(folder)/\(part)") }
            if let seen = seen(name) { return .accepted(answer: seen) }
            let (written, kept) = ("\(folder)/tmp/\(name)", "\(folder)/new/\(name)")
            try write(envelope.message, to: written)
            guard rename(written, kept) == 0 else { throw MaildirFailure(path: kept) }
            try sync("\(folder)/new")
            return .accepted(answer: kept)
        } catch {
            return .unavailable(reason: error.text)
        }
    }

    /// Where a mail program has put a mail that it has seen, if it has: it moves it into `cur`, and may note after a colon
    /// what was done with it.
    private func seen(_ name: String) -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/cur")) ?? []
        return names.first { $0 == name || $0.hasPrefix("\(name):") }.map { "\(folder)/cur/\($0)" }
    }

    private func make(_ path: String) throws(MaildirFailure) {
        guard access(path, F_OK) != 0 else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            errno = EACCES
            throw MaildirFailure(path: path)
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws(MaildirFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw MaildirFailure(path: path) }
        defer { close(descriptor) }
        // In a file of a mail lines end as they do on this machine.
        let text = bytes.filter { $0 != UInt8(ascii: "\r") }
        var written = 0
        while written < text.count {
            let count = text.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw MaildirFailure(path: path) }
            written += count
        }
        guard fsync(descriptor) == 0 else { throw MaildirFailure(path: path) }
    }

    private func sync(_ path: String) throws(MaildirFailure) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw MaildirFailure(path: path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw MaildirFailure(path: path) }
    }
}

/// Why a file of a Maildir can't be written, by errno.
private struct MaildirFailure: Error {
    let path: String
    let reason = String(cString: strerror(errno))

    var text: Bilingual {
        Bilingual(
            en: "The mail can't be put into \(path): \(reason). Check delivery.maildir.path, and whose folder it is.",
            es: "No se puede guardar el correo en \(path): \(reason). Verificar delivery.maildir.path y de quién es la "
                + "carpeta.")
    }
}
