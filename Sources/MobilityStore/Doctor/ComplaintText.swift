import CivilCalendar
public import Mobility

/// Makes the text of complaints: what is wrong and how to mend it, in both languages.
public enum ComplaintText {
    /// What is wrong and how to mend it.
    /// - Parameter database: the database that was looked at, for the commands that mend it.
    public static func text(_ complaint: Complaint, of database: String) -> Bilingual {
        let place = "--db '\(database)'"
        return switch complaint {
        case .unusable(_, let error): StoreErrorText.text(error)
        case .damaged(let message):
            Bilingual(
                en: "The database is damaged; SQLite says: \(message). Keep this file, and bring back the last backup "
                    + "with `vigencia restore FILE --force \(place)`.",
                es: "La base de datos está dañada; SQLite informa: \(message). Guardar este archivo y recuperar la "
                    + "última copia con `vigencia restore ARCHIVO --force \(place)`.")
        case .brokenReferences(let table):
            Bilingual(
                en: "A row of \(table) refers to one that is missing. The database was edited by hand: bring back the "
                    + "last backup with `vigencia restore FILE --force \(place)`.",
                es: "Una fila de \(table) se refiere a otra que falta. Se editó la base de datos a mano: recuperar la "
                    + "última copia con `vigencia restore ARCHIVO --force \(place)`.")
        case .olderSchema(let found, let known):
            Bilingual(
                en: "The schema is of version \(found), this vigencia knows \(known). The next command brings it up to "
                    + "date; make a backup first.",
                es: "El esquema es de la versión \(found), esta vigencia conoce la \(known). El próximo comando lo "
                    + "actualiza; hacer antes una copia.")
        case .schemaDiffers(let names):
            Bilingual(
                en: "The schema is not the one that vigencia makes: \(names.joined(separator: ", ")). The database was "
                    + "edited by hand: bring back the last backup with `vigencia restore FILE --force \(place)`.",
                es: "El esquema no es el que crea vigencia: \(names.joined(separator: ", ")). Se editó la base de "
                    + "datos a mano: recuperar la última copia con `vigencia restore ARCHIVO --force \(place)`.")
        case .brokenJournal(let faults):
            Bilingual(
                en: "The journal's chain has \(faults) \(faults == 1 ? "fault" : "faults"): entries were changed or "
                    + "taken out. Keep this file as proof, and bring back the last backup whose journal is whole with "
                    + "`vigencia restore FILE --force \(place)`.",
                es: "La cadena del diario tiene \(faults) \(faults == 1 ? "falla" : "fallas"): se cambiaron o quitaron "
                    + "anotaciones. Guardar este archivo como prueba y recuperar con `vigencia restore ARCHIVO --force \(place)` "
                    + "la última copia cuyo diario esté íntegro.")
        case .content(let hash, let fault, let evidence): text(hash, fault, evidence)
        case .staleFindings:
            Bilingual(
                en: "The findings are of other rules or another policy. The next report evaluates everything anew.",
                es: "Los hallazgos son de otras reglas o de otra política. El próximo reporte evalúa todo de nuevo.")
        case .findingsDiffer(let count):
            Bilingual(
                en: "\(count) stored \(count == 1 ? "finding differs" : "findings differ") from a fresh evaluation. "
                    + "Mend that with `vigencia recompute`.",
                es: "\(count) \(count == 1 ? "hallazgo guardado difiere" : "hallazgos guardados difieren") de una "
                    + "evaluación nueva. Corregirlo con `vigencia recompute`.")
        case .openToOthers(let path, let mode, let isFolder):
            Bilingual(
                en: "Others may use \(path) (mode \(octal(mode))), and it holds personal data. Close it: `chmod "
                    + "\(isFolder ? "700" : "600") '\(path)'`.",
                es: "Otros pueden usar \(path) (modo \(octal(mode))), y contiene datos personales. Cerrarlo: `chmod "
                    + "\(isFolder ? "700" : "600") '\(path)'`.")
        case .diskNearlyFull(let path, let free, let percent), .diskGettingFull(let path, let free, let percent):
            Bilingual(
                en: "The disk of \(path) has \(free) MB left, \(percent) %. Make room before nothing can be stored.",
                es: "En el disco de \(path) quedan \(free) MB, \(percent) %. Liberar espacio antes de que no se pueda "
                    + "guardar nada.")
        case .clockBehind(let now, let last):
            Bilingual(
                en:
                    "The clock says \(now), but something was stored at \(last). Set the clock: `timedatectl` shows it.",
                es:
                    "El reloj marca \(now), pero algo se guardó a las \(last). Poner el reloj en hora: `timedatectl` lo "
                    + "muestra.")
        case .noNightlyRun:
            Bilingual(
                en: "No nightly run is recorded. Let cron call `vigencia nightly`.",
                es: "No hay ninguna ejecución nocturna registrada. Hacer que cron llame a `vigencia nightly`.")
        case .nightlyRunFailed(let last):
            Bilingual(
                en: "The nightly run of \(last) did not do all of its steps. `vigencia health` names them.",
                es: "La ejecución nocturna del \(last) no hizo todos sus pasos. `vigencia health` los nombra.")
        case .nightlyRunMissed(let last):
            Bilingual(
                en: "The last nightly run was finished at \(last), more than 36 hours ago. Look for its errors in "
                    + "cron's mail, and run `vigencia nightly` by hand.",
                es: "La última ejecución nocturna terminó el \(last), hace más de 36 horas. Buscar sus errores en el "
                    + "correo de cron y ejecutar `vigencia nightly` a mano.")
        case .leftover(let path):
            Bilingual(
                en:
                    "\(path) is left over from a command that was ended in the middle, and is of no use. Remove it with "
                    + "`vigencia doctor --clean`.",
                es: "\(path) quedó de un comando que fue interrumpido, y no sirve de nada. Eliminarlo con `vigencia "
                    + "doctor --clean`.")
        case .unfinishedErasures(let count):
            Bilingual(
                en:
                    "\(count) \(count == 1 ? "erasure was" : "erasures were") interrupted before the old bytes were gone. "
                    + "Finish with `vigencia privacy sweep`.",
                es: "\(count) \(count == 1 ? "supresión se interrumpió" : "supresiones se interrumpieron") antes de "
                    + "borrar los datos antiguos. Terminar con `vigencia privacy sweep`.")
        }
    }

    private static func text(_ hash: ContentHash, _ fault: Complaint.ContentFault, _ evidence: [String]) -> Bilingual {
        let ids = evidence.joined(separator: ", ")
        let (en, es) =
            switch fault {
            case .missing: ("is missing from the vault", "falta en la bóveda")
            case .altered: ("was changed in the vault", "fue modificado en la bóveda")
            case .unreadable: ("can't be read in the vault", "no se puede leer en la bóveda")
            }
        let file = BackupLayout.path(of: hash)
        return Bilingual(
            en: "The content \(hash) of evidence \(ids) \(en). In an empty folder take it from a backup with `tar -xf "
                + "BACKUP \(file)`, and put it into the folder of that name in the vault.",
            es:
                "El contenido \(hash) de la prueba \(ids) \(es). En una carpeta vacía tomarlo de una copia con `tar -xf "
                + "COPIA \(file)`, y ponerlo en la carpeta de ese nombre de la bóveda.")
    }

    private static func octal(_ mode: Int) -> String { String(mode, radix: 8) }
}
