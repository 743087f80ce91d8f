import Mobility
import MobilityStore

/// Says what was backed up or restored.
enum BackupSummary {
    static func written(_ manifest: BackupManifest, to path: String) -> Bilingual {
        Bilingual(
            en: "Wrote and checked \(path): \(contents(manifest).en).\n",
            es: "Se escribió y verificó \(path): \(contents(manifest).es).\n")
    }

    static func restored(_ manifest: BackupManifest, to path: String) -> Bilingual {
        Bilingual(
            en: "Restored \(path) as it was at \(manifest.madeAt): \(contents(manifest).en).\n",
            es: "Se restauró \(path) como estaba a las \(manifest.madeAt): \(contents(manifest).es).\n")
    }

    static func kept(_ former: String) -> Bilingual {
        Bilingual(
            en: "The former database is kept as \(former).\n",
            es: "La base de datos anterior se guarda como \(former).\n")
    }

    static func lacking(_ manifest: BackupManifest) -> Bilingual {
        let hashes = manifest.lacking.map { "  \($0)" }.joined(separator: "\n")
        return Bilingual(
            en: "Warning: records name evidence that the vault did not hold whole, and neither does the backup:\n"
                + "\(hashes)\nSee `vigencia doctor`.",
            es: "Advertencia: hay registros que indican pruebas que la bóveda no tenía íntegras, y la copia tampoco:\n"
                + "\(hashes)\nVer `vigencia doctor`.")
    }

    private static func contents(_ manifest: BackupManifest) -> Bilingual {
        let (entries, files) = (manifest.journalEntries, manifest.contents)
        return Bilingual(
            en: "\(entries) \(entries == 1 ? "entry" : "entries") of the journal, \(files) "
                + "\(files == 1 ? "piece" : "pieces") of evidence",
            es: "\(entries) \(entries == 1 ? "anotación" : "anotaciones") del diario, \(files) "
                + "\(files == 1 ? "prueba" : "pruebas")")
    }
}
