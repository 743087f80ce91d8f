import Foundation
import Mobility

/// Writes a file so that nobody ever sees half of it: beside it first, all of it on the disk, then renamed. Readable by
/// the owner alone, since reports hold personal data.
enum Output {
    static func write(_ text: String, to path: String, _ language: Language) throws {
        let temporary = "\(path).\(getpid()).part"
        guard fill(temporary, with: Array(text.utf8)), rename(temporary, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(temporary)
            throw CommandFailure(
                Bilingual(
                    en: "Can't write \(path): \(reason). Name a file in a folder that exists and is yours.",
                    es: "No se puede escribir \(path): \(reason). Indicar un archivo en una carpeta propia que exista."),
                language)
        }
    }

    /// Makes a file with a content; if that fails, errno says why.
    private static func fill(_ file: String, with content: [UInt8]) -> Bool {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        var written = 0
        while written < content.count {
            let count = content.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            written += count
        }
        let isWhole = written == content.count && fsync(descriptor) == 0
        // Closing must not hide why it failed.
        let reason = errno
        close(descriptor)
        errno = reason
        return isWhole
    }
}
