public import Mobility
public import MobilityStore

/// What an erasure takes away, in words.
public enum ErasureText {
    /// What goes, or would go, of a person.
    /// - Parameter done: whether it is done.
    public static func text(_ erasure: Erasure, done: Bool) -> Bilingual {
        let id = erasure.personID
        let kinds = RecordKind.allCases.compactMap { kind in
            erasure.records[kind].map { "  \(kind.rawValue) \($0)\n" }
        }.joined()
        let (entries, contents) = (erasure.journalEntries, erasure.contents)
        let managed = erasure.managed.joined(separator: ", ")
        return Bilingual(
            en: (done ? "\(id): erased.\n" : "\(id): would be erased.\n") + kinds
                + "  entries of the journal, redacted: \(entries)\n  files of the vault: \(contents)\n"
                + (managed.isEmpty ? "" : "The address stays as manager_email of \(managed); change it there.\n")
                + (done
                    ? "Backups, reports and other files that were written before are yours to delete.\n"
                    : "Nothing was changed. To erase, add --yes. It can't be undone.\n"),
            es: (done ? "\(id): suprimido.\n" : "\(id): se suprimiría.\n") + kinds
                + "  entradas del diario, tachadas: \(entries)\n  archivos de la bóveda: \(contents)\n"
                + (managed.isEmpty ? "" : "La dirección queda como manager_email de \(managed); cambiarla ahí.\n")
                + (done
                    ? "Copias, reportes y otros archivos escritos antes debe borrarlos usted.\n"
                    : "No se cambió nada. Para suprimir, agregar --yes. No se puede deshacer.\n"))
    }

    /// That nothing of a person is left.
    /// - Parameter utcOffset: how many seconds the readers' clock is ahead of UTC.
    public static func nothingLeft(_ tombstone: Tombstone, utcOffset: Int) -> Bilingual {
        let at = LocalTime.text(tombstone.at, utcOffset: utcOffset)
        return Bilingual(
            en: "\(tombstone.personID) was erased on \(at) by \(tombstone.actor): \(tombstone.reason)\n"
                + "Nothing is left.\n",
            es: "\(tombstone.personID) fue suprimido el \(at) por \(tombstone.actor): \(tombstone.reason)\n"
                + "No queda nada.\n")
    }
}
