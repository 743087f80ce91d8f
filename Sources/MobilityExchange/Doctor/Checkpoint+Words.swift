import Mobility
import MobilityStore

extension Checkpoint {
    /// What it is called on the page.
    var words: Bilingual {
        switch self {
        case .file: Bilingual(en: "the file of the database", es: "el archivo de la base de datos")
        case .integrity: Bilingual(en: "its integrity", es: "su integridad")
        case .foreignKeys: Bilingual(en: "references between records", es: "las referencias entre registros")
        case .schema: Bilingual(en: "the schema", es: "el esquema")
        case .journal: Bilingual(en: "the journal's chain", es: "la cadena del diario")
        case .evidence: Bilingual(en: "the evidence in the vault", es: "las pruebas en la bóveda")
        case .findings: Bilingual(en: "the stored findings", es: "los hallazgos guardados")
        case .fileModes: Bilingual(en: "who may use the files", es: "quién puede usar los archivos")
        case .diskSpace: Bilingual(en: "room on the disk", es: "el espacio en el disco")
        case .clock: Bilingual(en: "the clock", es: "el reloj")
        case .nightlyRun: Bilingual(en: "the last nightly run", es: "la última ejecución nocturna")
        case .leftovers: Bilingual(en: "what ended commands left", es: "lo que dejaron comandos interrumpidos")
        }
    }
}
