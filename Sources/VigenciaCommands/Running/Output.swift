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
            throw CommandFailure(
                Bilingual(
                    en: "Can't write \(path): \(reason). Name a file in a folder that exists and is yours.",
                    es: "No se puede escribir \(path): \(reason). Indicar un archivo en una carpeta propia que exista."),
                language)
        }
    }
}
