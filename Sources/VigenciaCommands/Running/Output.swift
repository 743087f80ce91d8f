import Foundation
import Mobility

/// Writes a file so that nobody ever sees half of it: beside it first, then renamed. Readable by the owner alone, since
/// reports hold personal data.
enum Output {
    static func write(_ text: String, to path: String, _ language: Language) throws {
        let temporary = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
        let done = FileManager.default.createFile(
            atPath: temporary, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard done, rename(temporary, path) == 0 else {
            let reason = String(cString: strerror(errno))
            try? FileManager.default.removeItem(atPath: temporary)
            throw failure(path, reason, language)
        }
    }

    /// Writes what is too much to hold bit by bit, to standard output or to a file, of which likewise nobody sees half.
    static func stream(
        to path: String?, _ language: Language, _ body: (_ write: (String) throws -> Void) throws -> Void
    ) throws {
        guard let path else { return try body(Terminal.print) }
        let temporary = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        guard
            FileManager.default.createFile(
                atPath: temporary, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: temporary)
        else { throw failure(path, String(cString: strerror(errno)), language) }
        try body { text in
            do {
                try file.write(contentsOf: Data(text.utf8))
            } catch {
                throw failure(path, String(cString: strerror(errno)), language)
            }
        }
        do { try file.close() } catch { throw failure(path, String(cString: strerror(errno)), language) }
        guard rename(temporary, path) == 0 else { throw failure(path, String(cString: strerror(errno)), language) }
    }

    private static func failure(_ path: String, _ reason: String, _ language: Language) -> CommandFailure {
        CommandFailure(
            Bilingual(
                en: "Can't write \(path): \(reason). Name a file in a folder that exists and is yours.",
                es: "No se puede escribir \(path): \(reason). Indicar un archivo en una carpeta propia que exista."),
            language)
    }
}
