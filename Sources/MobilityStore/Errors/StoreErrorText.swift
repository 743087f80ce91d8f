public import Mobility

/// Makes the text of store errors: what is wrong and how to mend it, in both languages.
public enum StoreErrorText {
    /// What is wrong and how to mend it.
    public static func text(_ error: StoreError) -> Bilingual {
        switch error {
        case .databaseMissing(let path):
            Bilingual(
                en: "There is no database at \(path). Make one with `vigencia init`, or name another with --db.",
                es: "No hay base de datos en \(path). Crearla con `vigencia init` o indicar otra con --db.")
        case .databaseExists(let path):
            Bilingual(
                en: "There is a file at \(path) already, and it stays as it is. Choose another path with --db.",
                es: "Ya existe un archivo en \(path), y queda como está. Elegir otra ruta con --db.")
        case .notADatabase(let path):
            Bilingual(
                en: "\(path) is not a database. Check the path given with --db, or restore a backup.",
                es: "\(path) no es una base de datos. Verificar la ruta indicada con --db o restaurar una copia.")
        case .otherApplication(let path):
            Bilingual(
                en: "\(path) is the database of another program. Check the path given with --db.",
                es: "\(path) es la base de datos de otro programa. Verificar la ruta indicada con --db.")
        case .newerVersion(let path, let found, let known):
            Bilingual(
                en:
                    "\(path) was written by a newer vigencia (schema \(found), this one knows \(known)). Update "
                    + "vigencia.",
                es: "\(path) fue escrita por una versión más nueva de vigencia (esquema \(found), esta conoce el "
                    + "\(known)). Actualizar vigencia.")
        case .noPermission(let path):
            Bilingual(
                en: "You may not read and write \(path). Ask its owner, or run vigencia as the user who made it.",
                es: "No tiene permiso de lectura y escritura en \(path). Pedirlo a su dueño o ejecutar vigencia con el "
                    + "usuario que la creó.")
        case .folderNotWritable(let path):
            Bilingual(
                en: "The folder \(path) can't be written to, and the database keeps files beside itself. Make it "
                    + "writable, or move the database.",
                es: "No se puede escribir en la carpeta \(path), y la base de datos guarda archivos a su lado. Darle "
                    + "permiso de escritura o mover la base de datos.")
        case .cannotCreate(let path):
            Bilingual(
                en: "\(path) can't be made. Check that its folder can be written to and that the disk is not full.",
                es: "No se puede crear \(path). Verificar que se pueda escribir en su carpeta y que haya espacio en "
                    + "el disco.")
        case .busy(let path):
            Bilingual(
                en: "\(path) is in use by another vigencia, which did not finish in time. Try again when it has.",
                es: "Otro proceso de vigencia usa \(path) y no terminó a tiempo. Reintentar cuando termine.")
        case .diskFull(let path):
            Bilingual(
                en: "The disk of \(path) is full; nothing was changed. Make room and try again.",
                es: "El disco de \(path) está lleno; no se cambió nada. Liberar espacio y reintentar.")
        case .inputOutput(let path):
            Bilingual(
                en: "The disk refused to read or write \(path); nothing was changed. Check the disk, then try "
                    + "again.",
                es: "El disco no permitió leer o escribir \(path); no se cambió nada. Revisar el disco y "
                    + "reintentar.")
        case .damaged(let path):
            Bilingual(
                en:
                    "The database \(path) is damaged. Keep it, and bring back the last backup with `vigencia restore FILE "
                    + "--force --db '\(path)'`.",
                es: "La base de datos \(path) está dañada. Guardarla y recuperar la última copia con `vigencia "
                    + "restore ARCHIVO --force --db '\(path)'`.")
        case .damagedRecord(let record):
            Bilingual(
                en: "\(name(record)) holds a value that can't be read. Was the database edited by hand? Store the "
                    + "record anew, or restore a backup.",
                es: "\(name(record)) contiene un valor ilegible. ¿Se editó la base de datos a mano? Guardar de nuevo "
                    + "el registro o restaurar una copia.")
        case .damagedFindings:
            Bilingual(
                en: "Stored findings can't be read. Make them anew with `vigencia recompute`.",
                es: "No se pueden leer los hallazgos guardados. Calcularlos de nuevo con `vigencia recompute`.")
        case .damagedEntry(let seq):
            Bilingual(
                en: "Entry \(seq) of the journal can't be read. See what else is wrong with `vigencia audit verify`, "
                    + "then restore a backup.",
                es: "No se puede leer la entrada \(seq) del diario. Ver qué más falla con `vigencia audit verify` y "
                    + "restaurar una copia.")
        case .runningAlready(let path):
            Bilingual(
                en: "Another run is sending at this moment (\(path) is locked). Try again when it is done.",
                es: "Otra ejecución está enviando en este momento (\(path) está bloqueado). Reintentar cuando termine.")
        case .damagedMail(let id):
            Bilingual(
                en:
                    "Mail \(id) of the outbox can't be read. See what else is wrong with `vigencia doctor`, then restore "
                    + "a backup.",
                es:
                    "No se puede leer el correo \(id) de la bandeja de salida. Ver qué más falla con `vigencia doctor` y "
                    + "restaurar una copia.")
        case .anchorUnusable(let path, let reason):
            Bilingual(
                en: "The anchor file \(path) can't be read or written\(reason.isEmpty ? "" : ": \(reason)"). Name a "
                    + "file in a folder that exists and is yours with --anchor.",
                es: "No se puede leer o escribir el archivo de anclas \(path)\(reason.isEmpty ? "" : ": \(reason)"). "
                    + "Indicar con --anchor un archivo en una carpeta propia que exista.")
        case .notAnAnchorFile(let path):
            Bilingual(
                en:
                    "\(path) holds lines that are no anchors, and was left as it is. Name the file of anchors, or one that "
                    + "does not exist yet, with --anchor.",
                es: "\(path) contiene líneas que no son anclas y quedó como estaba. Indicar con --anchor el archivo de "
                    + "anclas, o uno que todavía no exista.")
        case .unexpected(let code, let message):
            Bilingual(
                en: "The database answered with an unexpected error (\(code): \(message)). Nothing was changed. "
                    + "Please report this.",
                es: "La base de datos respondió con un error inesperado (\(code): \(message)). No se cambió "
                    + "nada. Por favor informarlo.")
        case .unknownRecord(let record):
            Bilingual(
                en: "There is no record \(name(record)). Check the id; `list` shows what there is.",
                es: "No existe el registro \(name(record)). Verificar el id; `list` muestra los que hay.")
        case .unknownReference(let record, let column, let target):
            Bilingual(
                en: "\(name(record)): \(column) names \(name(target)), which is not recorded. Record it first.",
                es: "\(name(record)): \(column) indica \(name(target)), que no está registrado. Registrarlo primero.")
        case .stillReferred(let record, let kind, let ids):
            Bilingual(
                en: "\(name(record)) is still referred to by \(names(kind, ids)). Change or remove these first.",
                es: "A \(name(record)) todavía se refieren \(names(kind, ids)). Cambiarlos o eliminarlos primero.")
        case .principalNotEmployee(let person, let principal):
            Bilingual(
                en: "\(name(person)): the principal \(name(principal)) is no employee. Name the employee on whom the "
                    + "status depends.",
                es: "\(name(person)): el titular \(name(principal)) no es un empleado. Indicar el empleado de quien "
                    + "depende la calidad.")
        case .refused(let record, let constraint):
            Bilingual(
                en: "\(name(record)) breaks the rule `\(constraint)` of schema.sql. Correct the record.",
                es: "\(name(record)) incumple la regla `\(constraint)` de schema.sql. Corregir el registro.")
        case .held(let person, let since):
            Bilingual(
                en:
                    "\(name(person)) has been under a legal hold since \(since). When it has ended, release it with `vigencia "
                    + "privacy hold release`.",
                es: "\(name(person)) está bajo retención legal desde \(since). Cuando haya terminado, levantarla con "
                    + "`vigencia privacy hold release`.")
        case .notHeld(let person):
            Bilingual(
                en: "\(name(person)) is under no legal hold. `vigencia privacy hold list` shows who is.",
                es: "\(name(person)) no está bajo retención legal. `vigencia privacy hold list` muestra quién lo está.")
        case .erasureUnfinished(let path):
            Bilingual(
                en: "What was erased is gone from the records, but old bytes may still be in the files of \(path), "
                    + "which others are reading. Run `vigencia privacy sweep` when they have finished.",
                es: "Lo suprimido ya no está en los registros, pero puede haber bytes antiguos en los archivos de "
                    + "\(path), que otros están leyendo. Ejecutar `vigencia privacy sweep` cuando terminen.")
        }
    }

    /// `permits/P1`.
    private static func name(_ record: RecordReference) -> String { "\(record.kind.rawValue)/\(record.id)" }

    private static func names(_ kind: RecordKind, _ ids: [String]) -> String {
        ids.map { "\(kind.rawValue)/\($0)" }.joined(separator: ", ")
    }
}
