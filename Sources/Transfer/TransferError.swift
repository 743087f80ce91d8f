public import Mobility

/// Why nothing could be transferred at all, for reasons that lie on this machine and not with the other side.
public enum TransferError: Error, Sendable, Equatable {
    /// libcurl can't be opened.
    case libraryMissing(reason: String)
    /// libcurl does not know an option, or has no memory.
    case unusable(reason: String)
    /// The file with the certificates to trust can't be used.
    case certificatesMissing(reason: String)

    /// What is wrong and how to mend it.
    public var text: Bilingual {
        switch self {
        case .libraryMissing(let reason):
            Bilingual(
                en: "libcurl is not here (\(reason)). An administrator installs it: `apt install libcurl4`.",
                es: "Falta libcurl (\(reason)). Un administrador la instala: `apt install libcurl4`.")
        case .unusable(let reason):
            Bilingual(
                en: "libcurl does not do what is asked (\(reason)). An administrator updates it: "
                    + "`apt install libcurl4`.",
                es: "libcurl no hace lo que se pide (\(reason)). Un administrador la actualiza: "
                    + "`apt install libcurl4`.")
        case .certificatesMissing(let reason):
            Bilingual(
                en: "The certificates to trust can't be read (\(reason)), so nothing was found out. Check --ca-file; "
                    + "the usual ones come with `apt install ca-certificates`.",
                es: "No se pueden leer los certificados de confianza (\(reason)), así que no se averiguó nada. "
                    + "Verificar --ca-file; los habituales vienen con `apt install ca-certificates`.")
        }
    }
}
