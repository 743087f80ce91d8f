import CivilCalendar
import Mobility
import MobilityStore

/// The words of an audit.
struct AuditWords: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: String { pick("audit of the journal", "auditoría del diario") }
    var noFault: String { pick("No fault was found.", "No se encontró ninguna falla.") }

    func journal(_ entries: Int) -> String {
        pick(
            "Journal: \(entries) \(entries == 1 ? "entry" : "entries"), the last with the hash",
            "Diario: \(entries) \(entries == 1 ? "entrada" : "entradas"), la última con el hash")
    }

    func rows(_ rows: Int) -> String {
        pick(
            "Records: \(rows) \(rows == 1 ? "row" : "rows") compared with the journal.",
            "Registros: \(rows) \(rows == 1 ? "fila comparada" : "filas comparadas") con el diario.")
    }

    func anchors(_ anchors: AnchorSummary, entries: Int, path: String) -> String {
        let rest = max(0, entries - anchors.sound)
        let reach =
            rest == 0
            ? pick("they vouch for every entry.", "dan fe de todas las entradas.")
            : pick(
                "they vouch for the entries up to \(anchors.sound), not for the \(rest) since.",
                "dan fe de las entradas hasta la \(anchors.sound), no de \(rest) posteriores.")
        return pick("Anchors: \(anchors.count) in \(path); \(reach)", "Anclas: \(anchors.count) en \(path); \(reach)")
    }

    func noAnchors(_ path: String) -> String {
        pick(
            "Anchors: there is no file \(path), so that a journal rewritten as a whole would not be noticed. "
                + "`vigencia nightly` writes it.",
            "Anclas: no existe el archivo \(path); un diario reescrito por completo no se notaría. `vigencia nightly` "
                + "lo escribe.")
    }

    func redacted(_ entries: [Int]) -> String {
        let list = entries.map(String.init).joined(separator: ", ")
        return pick(
            "Redacted payloads: entries \(list). Whether each was to be erased, your own papers must tell.",
            "Contenidos suprimidos: entradas \(list). Si cada una debía borrarse lo dirán sus propios documentos.")
    }

    func faults(_ count: Int) -> String {
        pick("\(count) \(count == 1 ? "fault" : "faults"):", "\(count) \(count == 1 ? "falla" : "fallas"):")
    }

    /// What is wrong, without the values: the ids are the employer's own.
    func text(_ fault: AuditFault) -> String {
        switch fault {
        case .gap(let seq):
            pick("entry \(seq): what stood before it is missing", "entrada \(seq): falta lo que estaba antes")
        case .brokenLink(let seq):
            pick("entry \(seq): does not follow the entry before it", "entrada \(seq): no sigue a la anterior")
        case .changedEntry(let seq):
            pick("entry \(seq): is not what was hashed", "entrada \(seq): no es la que se selló con su hash")
        case .changedPayload(let seq):
            pick(
                "entry \(seq): its payload is not the one that was hashed",
                "entrada \(seq): su contenido no es el que se selló con su hash")
        case .unknownKind(let seq):
            pick(
                "entry \(seq): is about a kind of record that there is not",
                "entrada \(seq): trata de un tipo de registro que no existe")
        case .missingRow(let record, let seq):
            pick(
                "\(name(record)): has no row, though entry \(seq) stored it",
                "\(name(record)): no tiene fila, aunque la entrada \(seq) lo guardó")
        case .extraRow(let record, .none):
            pick("\(name(record)): has a row, but no entry", "\(name(record)): tiene fila, pero ninguna entrada")
        case .extraRow(let record, .some(let seq)):
            pick(
                "\(name(record)): has a row, though entry \(seq) removed it",
                "\(name(record)): tiene fila, aunque la entrada \(seq) lo eliminó")
        case .changedRow(let record, let column, let seq):
            pick(
                "\(name(record)): \(column) is not what entry \(seq) says",
                "\(name(record)): \(column) no es lo que dice la entrada \(seq)")
        case .unreadableImage(let record, let seq):
            pick(
                "\(name(record)): entry \(seq) is no image of it",
                "\(name(record)): la entrada \(seq) no es una imagen suya")
        case .schema(let schema): text(schema)
        case .damagedFile(let message):
            pick("file: \(message)", "archivo: \(message)")
        case .malformedAnchor(let line):
            pick(
                "anchors, line \(line): is no anchor; expected a time, a number and 64 digits, such as "
                    + "`2026-11-25T07:15:00Z 996 3f0c…`",
                "anclas, línea \(line): no es un ancla; se esperaba un momento, un número y 64 dígitos, como "
                    + "`2026-11-25T07:15:00Z 996 3f0c…`")
        case .anchorMismatch(let misfit):
            pick(
                "anchors, line \(misfit.line): entry \(misfit.entry) is not the one that was anchored at "
                    + "\(misfit.at.description); the journal was rewritten, beginning at one of the entries "
                    + "\(misfit.sound + 1) to \(misfit.entry)\(more(misfit))",
                "anclas, línea \(misfit.line): la entrada \(misfit.entry) no es la que se ancló el "
                    + "\(misfit.at.description); el diario fue reescrito, empezando por una de las entradas "
                    + "\(misfit.sound + 1) a \(misfit.entry)\(more(misfit))")
        case .anchorAhead(let misfit, let last):
            pick(
                "anchors, line \(misfit.line): \(misfit.entry) entries were anchored at \(misfit.at.description), but the "
                    + "journal ends with entry \(last); its end was cut off\(more(misfit))",
                "anclas, línea \(misfit.line): se anclaron \(misfit.entry) entradas el \(misfit.at.description), pero el "
                    + "diario termina con la \(last); se cortó su final\(more(misfit))")
        }
    }

    private func text(_ fault: SchemaFault) -> String {
        switch fault.kind {
        case .missing: pick("\(fault.type) \(fault.name): is missing", "\(fault.type) \(fault.name): falta")
        case .changed:
            pick(
                "\(fault.type) \(fault.name): is not that of the schema",
                "\(fault.type) \(fault.name): no es el del esquema")
        case .extra:
            pick(
                "\(fault.type) \(fault.name): does not belong to the schema",
                "\(fault.type) \(fault.name): no pertenece al esquema")
        }
    }

    private func more(_ misfit: AnchorMisfit) -> String {
        misfit.count == 1
            ? ""
            : pick(
                " (nor do \(misfit.count - 1) more lines fit)", " (otras \(misfit.count - 1) líneas tampoco coinciden)")
    }

    private func name(_ record: RecordReference) -> String { "\(record.kind.rawValue)/\(record.id)" }
}
