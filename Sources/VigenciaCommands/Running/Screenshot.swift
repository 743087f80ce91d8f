import Foundation
import Mobility
import MobilityStore

/// A picture of what the portal showed.
struct Screenshot {
    /// Its name, without folders.
    let name: String
    /// Its bytes.
    let content: [UInt8]
    /// Its hash, and what it is.
    let stored: StoredContent

    /// Reads a picture. That it is one is told by its content.
    init(file: String, _ vault: Vault, _ language: Language) throws {
        try self.init(name: URL(fileURLWithPath: file).lastPathComponent, content: vault.read(file: file), language)
    }

    /// Takes a picture from the vault.
    init(_ evidence: Evidence, _ vault: Vault, _ language: Language) throws {
        guard let hash = evidence.sha256.flatMap(ContentHash.init) else {
            throw CommandFailure(
                Bilingual(
                    en: "The vault holds no file of \(evidence.evidenceID). Give the picture with --screenshot FILE.",
                    es: "La bóveda no tiene ningún archivo de \(evidence.evidenceID). Indicar la captura con "
                        + "--screenshot ARCHIVO."),
                language)
        }
        try self.init(name: evidence.file ?? evidence.evidenceID, content: vault.content(hash), language)
    }

    private init(name: String, content: [UInt8], _ language: Language) throws {
        self.name = name
        self.content = content
        stored = StoredContent(content)
        guard stored.mediaType.isPicture else {
            throw CommandFailure(
                Bilingual(
                    en: "\(name) is no picture (its content is \(stored.mediaType.rawValue)). Give a PNG, JPEG, GIF, "
                        + "WebP or TIFF picture of the error, or a PDF.",
                    es: "\(name) no es una imagen (su contenido es \(stored.mediaType.rawValue)). Indicar una imagen "
                        + "PNG, JPEG, GIF, WebP o TIFF del error, o un PDF."),
                language)
        }
    }
}
