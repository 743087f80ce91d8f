import Foundation
import Mobility

extension Output {
    /// Makes a directory and those above it where they are missing, for the owner only.
    static func makeDirectory(_ path: String, _ language: Language) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw CommandFailure(
                Bilingual(
                    en: "Can't make the directory \(path). Name one in a folder that is yours.",
                    es: "No se puede crear el directorio \(path). Indicar uno en una carpeta propia."),
                language)
        }
    }
}
