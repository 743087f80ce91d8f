import Mobility
import MobilityAlerts
import MobilityExchange

/// Says what was silenced or acknowledged.
enum SilenceAnswer {
    static func print(_ silences: [Silence], _ write: WriteOptions) {
        let language = write.language.lang
        let end = Bilingual(en: "Nothing was changed.\n", es: "No se cambió nada.\n")[language]
        Terminal.print(SilenceListText.text(silences, language: language) + (write.dryRun ? end : ""))
    }
}
