import CivilCalendar
import Mobility
import MobilityStore

/// The words of a pack's index.
struct InspectionWords: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    /// How the chain is computed, for a program that checks it.
    static let chain =
        "hash = SHA-256 over: the text 'vigencia journal 1', previous_hash, seq, at, actor, command, action, kind, "
        + "record_id, payload_hash; before each its length in bytes, as 8 bytes big-endian; seq itself as 8 bytes "
        + "big-endian. payload_hash = SHA-256 of the payload's UTF-8. previous_hash = hash of the entry before, 32 zero "
        + "bytes for the first. entries.jsonl holds all that of the entries in full, chain.csv the hashes of all."

    var title: String { pick("Inspection pack", "Expediente para inspección") }
    var about: String { pick("About", "De qué trata") }
    var period: String { pick("Period", "Periodo") }
    var days: String { pick("Days explained", "Días explicados") }
    var recordCount: String { pick("Records", "Registros") }
    var journal: String { pick("Journal of changes", "Diario de cambios") }
    var people: String { pick("People", "Personas") }
    var unmasked: String {
        pick(
            "Nothing in this pack is masked: names, document numbers and files stand in it in full. Hand it only to "
                + "those who may see them.",
            "Nada en este expediente está enmascarado: nombres, números de documento y archivos están completos. "
                + "Entregarlo solo a quien pueda verlos.")
    }
    var meaning: String {
        pick(
            "It shows what the employer recorded, when and by whom, and what follows from that under the law as the "
                + "program knows it. It is issued by no authority and is no legal advice.",
            "Muestra lo que el empleador registró, cuándo y quién, y lo que de ello resulta según las normas que el "
                + "programa conoce. No lo emite ninguna autoridad ni es asesoría legal.")
    }

    func journalStands(_ head: JournalHead, _ full: Int) -> String {
        pick(
            "\(head.entries) entries, of which \(full) are about these records; hash of the last one: "
                + Hex.text(head.hash),
            "\(head.entries) entradas, de las que \(full) tratan de estos registros; hash de la última: "
                + Hex.text(head.hash))
    }

    var check: String { pick("How to check it", "Cómo verificarlo") }
    var checkSums: String {
        pick(
            "In the folder of this page run this command. It names every file that was changed or is missing:",
            "En la carpeta de esta página ejecutar este comando. Nombra cada archivo modificado o faltante:")
    }
    var checkChain: String {
        pick(
            "Each change was entered into a journal in which each entry carries the hash of the one before. "
                + "history/entries.jsonl holds the entries about these records, history/chain.csv the hashes of all "
                + "entries, and history/head.json says how a hash is computed. If the employer gave the hash of the "
                + "last entry to somebody at the time, nothing up to it can have been changed since.",
            "Cada cambio entró en un diario en el que cada entrada lleva el hash de la anterior. "
                + "history/entries.jsonl contiene las entradas de estos registros, history/chain.csv los hashes de "
                + "todas, y history/head.json dice cómo se calcula un hash. Si el empleador entregó en su momento a "
                + "alguien el hash de la última entrada, nada hasta ella pudo cambiar después.")
    }

    var findings: String { pick("Findings on the days explained", "Hallazgos en los días explicados") }
    var noFindings: String { pick("No findings on these days.", "Sin hallazgos en esos días.") }
    var findingColumns: [String] {
        language == .en
            ? ["Day", "Severity", "Rule", "Record", "Finding", "What to do"]
            : ["Día", "Gravedad", "Regla", "Registro", "Hallazgo", "Qué hacer"]
    }
    func explanation(_ day: Day) -> String { pick("Explanation for \(day)", "Explicación al \(day)") }
    var work: String { pick("Status while employed, day by day", "Calidad durante el empleo, día por día") }
    var workColumns: [String] {
        language == .en
            ? ["From", "Through", "Permit", "Status", "May work", "Resting on", "Filing"]
            : ["Desde", "Hasta", "Permiso", "Calidad", "Puede trabajar", "Sustento", "Solicitud"]
    }
    func yes(_ flag: Bool) -> String { flag ? pick("yes", "sí") : "no" }

    func name(of basis: WorkStretch.Basis) -> String {
        switch basis {
        case .nationality: pick("Peruvian nationality", "nacionalidad peruana")
        case .permitInForce: pick("permit in force", "calidad vigente")
        case .filingInTime:
            pick("filing made in time, pending or approved", "solicitud presentada a tiempo, en trámite o aprobada")
        case .none: pick("nothing", "nada")
        }
    }

    func name(of kind: RecordKind) -> String {
        switch kind {
        case .employers: pick("Employers", "Empleadores")
        case .people: pick("Person", "Persona")
        case .documents: pick("Documents", "Documentos")
        case .permits: pick("Permits (calidad migratoria)", "Calidades migratorias")
        case .filings: pick("Filings (trámites)", "Solicitudes")
        case .filingEvents: pick("Events of filings", "Eventos de solicitudes")
        case .outages: pick("Outages of portals", "Interrupciones de portales")
        case .evidence: pick("Evidence", "Pruebas")
        case .reliefMeasures: pick("Relief measures", "Medidas de alivio")
        case .reliefApplications: pick("Applications for relief", "Solicitudes de alivio")
        case .trips: pick("Trips", "Viajes")
        case .travelPermits: pick("Travel permits", "Permisos de viaje")
        case .stays: pick("Visits", "Estadías")
        case .payments: pick("Payments", "Pagos")
        }
    }

    var common: String { pick("What concerns them all", "Lo que concierne a todos") }
    var content: String { pick("Content", "Contenido") }
    var noContent: String { pick("no file recorded", "sin archivo registrado") }
    func lost(_ reason: Bilingual) -> String {
        pick("MISSING FROM THIS PACK. \(reason.en)", "FALTA EN ESTE EXPEDIENTE. \(reason.es)")
    }
    var history: String { pick("Who changed what, and when", "Quién cambió qué y cuándo") }
    var historyColumns: [String] {
        language == .en
            ? ["Entry", "Time (UTC)", "Who", "Command", "Change", "Record"]
            : ["Entrada", "Hora (UTC)", "Quién", "Comando", "Cambio", "Registro"]
    }
    var files: String { pick("Files", "Archivos") }
    var fileColumns: [String] {
        language == .en ? ["File", "Bytes", "SHA-256"] : ["Archivo", "Bytes", "SHA-256"]
    }
    var principal: String { pick("depends on", "depende de") }
}
