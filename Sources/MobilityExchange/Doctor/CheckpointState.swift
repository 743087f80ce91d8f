import Mobility

/// How it stands with one thing that was looked at.
enum CheckpointState: String {
    case ok
    case note
    case problem
    /// Something that is worse was in the way.
    case skipped

    var words: Bilingual {
        switch self {
        case .ok: Bilingual(en: "ok", es: "bien")
        case .note: Bilingual(en: "note", es: "nota")
        case .problem: Bilingual(en: "PROBLEM", es: "PROBLEMA")
        case .skipped: Bilingual(en: "not seen", es: "sin ver")
        }
    }
}
