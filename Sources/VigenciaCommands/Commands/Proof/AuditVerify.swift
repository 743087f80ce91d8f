import ArgumentParser
import Mobility
import MobilityExchange
import MobilityStore

/// Checks the journal, and the records against it.
struct AuditVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks the journal against itself, the records against the journal, and both against the anchors.",
        discussion:
            "Changes nothing. Exits with code 1 if there is a fault; each is named by entry or record. Findings "
            + "follow from the records and are compared by `vigencia recompute --check`.")

    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    @OptionGroup var anchor: AnchorOptions
    @OptionGroup var source: SourceOptions

    func run() throws {
        let lang = source.language.lang
        try explainingErrors(in: lang) {
            let repository = try source.open()
            let file = try anchor.file(of: source.database)
            let report = try repository.audit(anchor: file)
            // A file that somebody named must be there: a slip of the pen is no all-clear.
            if anchor.anchor != nil, report.anchors == nil {
                throw CommandFailure(
                    Bilingual(
                        en: "There is no anchor file \(file.path). Check the path given with --anchor.",
                        es: "No existe el archivo de anclas \(file.path). Verificar la ruta indicada con --anchor."),
                    lang)
            }
            let page = AuditPage(report, anchorPath: file.path, language: lang)
            let text =
                switch format {
                case .text: page.text
                case .json: try page.json()
                }
            try source.write(text)
            let count = report.faults.count
            guard count == 0 else {
                throw CommandFailure(
                    Bilingual(
                        en: "The audit found \(count) \(count == 1 ? "fault" : "faults").",
                        es: "La auditoría encontró \(count) \(count == 1 ? "falla" : "fallas")."),
                    lang)
            }
        }
    }
}
