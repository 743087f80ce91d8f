public import Mobility

/// Makes the text of errors of the vault: what is wrong and how to mend it, in both languages.
public enum VaultErrorText {
    /// What is wrong and how to mend it.
    public static func text(_ error: VaultError) -> Bilingual {
        switch error {
        case .unreadable(let file, let reason):
            Bilingual(
                en: "Can't read \(file): \(reason). Name a file that exists and that you may read.",
                es: "No se puede leer \(file): \(reason). Indicar un archivo que exista y que se pueda leer.")
        case .noFile(let file):
            Bilingual(
                en: "\(file) is no file. Name a file, not a folder.",
                es: "\(file) no es un archivo. Indicar un archivo, no una carpeta.")
        case .empty(let file):
            Bilingual(
                en: "\(file) is empty and proves nothing. Save it again.",
                es: "\(file) está vacío y no prueba nada. Guardarlo de nuevo.")
        case .tooLarge(let file, let size, let limit):
            Bilingual(
                en: "\(file) has \(megabytes(size)) MB, more than the limit of \(megabytes(limit)) MB. Save a smaller "
                    + "copy, such as a picture of the window alone, or raise the limit with --max-size.",
                es: "\(file) tiene \(megabytes(size)) MB, más que el límite de \(megabytes(limit)) MB. Guardar una "
                    + "copia más pequeña, como una captura solo de la ventana, o subir el límite con --max-size.")
        case .tooLong(let name, let limit):
            Bilingual(
                en:
                    "\(name) has more than the limit of \(megabytes(limit)) MB. Save a smaller copy, or raise the limit "
                    + "with --max-size.",
                es: "\(name) tiene más que el límite de \(megabytes(limit)) MB. Guardar una copia más pequeña o subir "
                    + "el límite con --max-size.")
        case .unwritable(let path, let reason):
            Bilingual(
                en: "Can't write to the vault \(path): \(reason). Nothing was recorded. Make room, or make the folder "
                    + "writable.",
                es: "No se puede escribir en la bóveda \(path): \(reason). No se registró nada. Liberar espacio o dar "
                    + "permiso de escritura a la carpeta.")
        case .missing(let hash, let path):
            Bilingual(
                en: "The content \(hash) is not in the vault \(path). Restore that folder from the backup that belongs "
                    + "to the database.",
                es: "El contenido \(hash) no está en la bóveda \(path). Restaurar esa carpeta de la copia que "
                    + "corresponde a la base de datos.")
        case .altered(let hash, let path):
            Bilingual(
                en: "\(path) is no longer the content \(hash): it was changed, or the disk is damaged. Restore it from "
                    + "a backup.",
                es: "\(path) ya no es el contenido \(hash): fue modificado o el disco está dañado. Restaurarlo de una "
                    + "copia.")
        }
    }

    /// Rounded up, so that a file above a limit never seems to meet it.
    private static func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
}
