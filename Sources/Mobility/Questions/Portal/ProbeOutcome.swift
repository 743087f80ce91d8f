/// What a probe of a portal found.
public enum ProbeOutcome: String, Code {
    /// A page came, and no notice of maintenance.
    case up
    /// No connection came about.
    case refused
    /// Its name is not known.
    case unresolved
    /// No answer came in time.
    case timeout
    /// An answer began and did not end in time.
    case slow
    /// Its certificate is not to be trusted, or no safe connection came about.
    case tlsError = "tls_error"
    /// It answered with an error, or led somewhere else without end.
    case httpError = "http_error"
    /// The connection ended before the answer did.
    case interrupted
    /// A page came, and it says that the portal is down.
    case maintenance

    /// Whether the portal could be used.
    public var isUp: Bool { self == .up }

    /// What that means, in words.
    public var words: Bilingual {
        switch self {
        case .up: Bilingual(en: "answers", es: "responde")
        case .refused: Bilingual(en: "no connection", es: "sin conexión")
        case .unresolved: Bilingual(en: "the name is not known", es: "no se conoce el nombre")
        case .timeout: Bilingual(en: "no answer in time", es: "sin respuesta a tiempo")
        case .slow: Bilingual(en: "the answer did not end in time", es: "la respuesta no terminó a tiempo")
        case .tlsError: Bilingual(en: "no trusted connection (TLS)", es: "sin conexión confiable (TLS)")
        case .httpError: Bilingual(en: "answers with an error", es: "responde con un error")
        case .interrupted: Bilingual(en: "the connection broke off", es: "la conexión se cortó")
        case .maintenance: Bilingual(en: "a notice of maintenance", es: "un aviso de mantenimiento")
        }
    }
}
