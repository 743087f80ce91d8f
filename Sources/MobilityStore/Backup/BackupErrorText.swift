public import Mobility

/// Makes the text of errors of backups: what is wrong and how to mend it, in both languages.
public enum BackupErrorText {
    /// How many faults are told of a damaged archive.
    private static let shown = 10

    /// What is wrong and how to mend it.
    public static func text(_ error: BackupError) -> Bilingual {
        switch error {
        case .overDatabase(let path):
            Bilingual(
                en:
                    "\(path) is a database, or a part of one, and was left as it is. Name another file; the database to read "
                    + "is named by --db.",
                es:
                    "\(path) es una base de datos, o parte de una, y quedó como estaba. Indicar otro archivo; la base que se "
                    + "lee se indica con --db.")
        case .targetExists(let path):
            Bilingual(
                en:
                    "There is a file at \(path) already, and it stays as it is. Choose another name, or replace it with "
                    + "--overwrite.",
                es: "Ya existe un archivo en \(path), y queda como está. Elegir otro nombre o reemplazarlo con "
                    + "--overwrite.")
        case .unwritable(let path, let reason):
            Bilingual(
                en: "Can't write \(path): \(reason). Nothing was changed. Name a file in a folder that exists and is "
                    + "yours.",
                es: "No se puede escribir \(path): \(reason). No se cambió nada. Indicar un archivo en una carpeta "
                    + "propia que exista.")
        case .unreadable(let path, let reason):
            Bilingual(
                en:
                    "Can't read \(path): \(reason). Nothing was changed. Name a file that exists and that you may read.",
                es: "No se puede leer \(path): \(reason). No se cambió nada. Indicar un archivo que exista y que se "
                    + "pueda leer.")
        case .diskFull(let path):
            Bilingual(
                en: "The disk of \(path) is full; nothing was changed. Make room and try again.",
                es: "El disco de \(path) está lleno; no se cambió nada. Liberar espacio y reintentar.")
        case .toolMissing(let name, let package):
            Bilingual(
                en: "The program \(name) is not installed. Install it: `sudo apt-get install \(package)`.",
                es: "El programa \(name) no está instalado. Instalarlo: `sudo apt-get install \(package)`.")
        case .toolFailed(let name, let message):
            Bilingual(
                en: "\(name) failed: \(message). Nothing was changed. Mend that and try again.",
                es: "\(name) falló: \(message). No se cambió nada. Corregirlo y reintentar.")
        case .notEncrypted(let message):
            Bilingual(
                en: "The backup can't be encrypted: \(message). Nothing was written. Check the key with `gpg "
                    + "--list-keys`, or the passphrase file.",
                es: "No se puede cifrar la copia: \(message). No se escribió nada. Verificar la clave con `gpg "
                    + "--list-keys` o el archivo con la contraseña.")
        case .notDecrypted(let path, let message):
            Bilingual(
                en: "\(path) can't be decrypted: \(message). Nothing was changed. Give its passphrase with "
                    + "--passphrase-file, or run this as the user who has the secret key.",
                es: "No se puede descifrar \(path): \(message). No se cambió nada. Indicar su contraseña con "
                    + "--passphrase-file o ejecutarlo con el usuario que tiene la clave secreta.")
        case .noPassphrase(let file):
            Bilingual(
                en: "There is no passphrase in the first line of \(file). Write one into it.",
                es: "No hay ninguna contraseña en la primera línea de \(file). Escribir una en él.")
        case .notABackup(let path):
            Bilingual(
                en: "\(path) is no backup of vigencia. Name a file that `vigencia backup` wrote.",
                es: "\(path) no es una copia de vigencia. Indicar un archivo que haya escrito `vigencia backup`.")
        case .newerFormat(let path, let found, let known):
            Bilingual(
                en:
                    "\(path) was written by a newer vigencia (form \(found), this one knows \(known)). Update vigencia.",
                es: "\(path) fue escrita por una versión más nueva de vigencia (forma \(found), esta conoce la "
                    + "\(known)). Actualizar vigencia.")
        case .damaged(let path, let faults):
            Bilingual(
                en: "The backup \(path) is damaged:\n\(lines(faults, .en))\nNothing was changed. Take an older one.",
                es: "La copia \(path) está dañada:\n\(lines(faults, .es))\nNo se cambió nada. Tomar una anterior.")
        }
    }

    private static func lines(_ faults: [BackupFault], _ language: Language) -> String {
        let more = faults.count - shown
        return (faults.prefix(shown).map { "  \(text($0)[language])" } + (more > 0 ? ["  … +\(more)"] : []))
            .joined(separator: "\n")
    }

    private static func text(_ fault: BackupFault) -> Bilingual {
        switch fault {
        case .cutOff(let message):
            Bilingual(
                en: "not whole, as after a copy that was broken off; tar says: \(message)",
                es: "incompleta, como tras una copia interrumpida; tar informa: \(message)")
        case .missing(let path): Bilingual(en: "\(path): missing", es: "\(path): falta")
        case .altered(let path): Bilingual(en: "\(path): changed", es: "\(path): modificado")
        case .unexpected(let path):
            Bilingual(en: "\(path): not in the manifest", es: "\(path): no está en el manifiesto")
        case .integrity(let message):
            Bilingual(en: "database: SQLite says: \(message)", es: "base de datos: SQLite informa: \(message)")
        case .foreignKey(let table):
            Bilingual(
                en: "database: \(table) refers to a record that is missing",
                es: "base de datos: \(table) se refiere a un registro que falta")
        case .journal:
            Bilingual(
                en: "database: the journal's chain is broken", es: "base de datos: la cadena del diario está rota")
        case .evidence(let hash):
            Bilingual(
                en: "evidence \(hash): named by a record, and missing",
                es: "prueba \(hash): un registro la indica y falta")
        }
    }
}
