import Foundation
import Mobility
import MobilityStore

/// Writes a file so that nobody ever sees half of it: beside it first, all of it on the disk, then renamed. Readable by
/// the owner alone, since reports hold personal data.
enum Output {
    static func write(_ text: String, to path: String, _ language: Language) throws {
        try write(Array(text.utf8), to: path, language)
    }

    /// Writes the bytes of a file.
    static func write(_ bytes: [UInt8], to path: String, _ language: Language) throws {
        try fill(path, language) { descriptor in
            guard FilePrimitives.write(bytes, into: descriptor) else { throw failure(path, language) }
        }
    }

    /// Writes what is too much to hold bit by bit, to standard output or to a file, of which likewise nobody sees half.
    static func stream(
        to path: String?, _ language: Language, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void
    ) throws {
        guard let path else { return try body(Terminal.print) }
        try fill(path, language) { descriptor in
            try body { bytes in
                guard FilePrimitives.write(bytes, into: descriptor) else { throw failure(path, language) }
            }
        }
    }

    /// Takes away a file that was written, where it turns out that it should not have been.
    static func discard(_ path: String) {
        if !isChannel(path) { unlink(path) }
    }

    private static func fill(_ path: String, _ language: Language, _ body: (Int32) throws -> Void) throws {
        guard !DatabaseFile.isPart(path) else {
            throw CommandFailure(BackupErrorText.text(.overDatabase(path: path)), language)
        }
        if isChannel(path) { try fillChannel(path, language, body) } else { try replace(path, language, body) }
    }

    /// Whether what is written there goes elsewhere, as with `/dev/stdout` or a named pipe. It stays what it is; the
    /// superuser would put a file in place of `/dev/null` for the whole machine.
    private static func isChannel(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
    }

    private static func fillChannel(_ path: String, _ language: Language, _ body: (Int32) throws -> Void) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, language) }
        defer { close(descriptor) }
        try body(descriptor)
    }

    /// Writes beside a file and gives the result its name.
    private static func replace(_ path: String, _ language: Language, _ body: (Int32) throws -> Void) throws {
        let temporary = "\(path).\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path, language) }
        do {
            try body(descriptor)
            guard fsync(descriptor) == 0 else { throw failure(path, language) }
        } catch {
            close(descriptor)
            unlink(temporary)
            throw error
        }
        close(descriptor)
        guard rename(temporary, path) == 0 else {
            let failure = failure(path, language)
            unlink(temporary)
            throw failure
        }
    }

    /// Why the file can't be written, by errno.
    static func failure(_ path: String, _ language: Language) -> CommandFailure {
        let reason = String(cString: strerror(errno))
        return CommandFailure(
            Bilingual(
                en: "Can't write \(path): \(reason). Name a file in a folder that exists and is yours.",
                es: "No se puede escribir \(path): \(reason). Indicar un archivo en una carpeta propia que exista."),
            language)
    }
}
