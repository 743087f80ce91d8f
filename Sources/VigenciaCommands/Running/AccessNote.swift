import Mobility
import MobilityStore

/// Notes a reading of personal data in the access log.
enum AccessNote {
    /// - Parameter personID: the person who was asked for; nil for many at once.
    static func write(
        by author: Author, of personID: String?, revealed: Bool, in repository: Repository, _ language: Language
    ) throws {
        do throws(StoreError) {
            try repository.note([
                Access(by: author, of: personID ?? Access.everyone, what: revealed ? .revealed : .summary)
            ])
        } catch {
            guard !revealed else { throw error }
            let why = StoreErrorText.text(error)
            Terminal.error(
                Bilingual(
                    en: "Note: this access could not be logged. \(why.en)",
                    es: "Nota: este acceso no se pudo registrar. \(why.es)")[language])
        }
    }
}
