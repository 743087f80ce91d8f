import CivilCalendar
import Mobility

/// The words of the pages of offices and channels.
struct DirectoryWords: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    var officesTitle: String { pick("offices of Migraciones", "oficinas de Migraciones") }
    var channelsTitle: String { pick("channels of Migraciones", "canales de Migraciones") }
    var closedTitle: String { pick("Not on that day", "No en esa fecha") }
    var nothing: String { pick("None is known to serve on that day.", "No se conoce ninguno que atienda ese día.") }
    var contentsTitle: String { pick("Send:", "Enviar:") }
    var advice: String {
        pick(
            "Offices move and addresses change: check before going or writing.",
            "Las oficinas se mudan y las direcciones cambian: verificar antes de ir o escribir.")
    }

    /// From when and to when, as far as that is known.
    func time(_ period: DirectoryPeriod) -> String {
        [
            period.from.map { pick("since \($0.en)", "desde \($0.es)") },
            until(period),
        ].compactMap(\.self).joined(separator: "; ")
    }

    private func until(_ period: DirectoryPeriod) -> String? {
        if let stated = period.endedStated { return pick("until \(stated.en)", "hasta \(stated.es)") }
        return period.days.last.map { pick("through \($0)", "hasta el \($0)") }
    }

    func state(_ state: DirectoryState) -> String {
        switch state {
        case .open: pick("open", "abierto")
        case .closed(let period):
            period.ended.map { pick("closed since \($0.en)", "no atiende desde \($0.es)") }
                ?? pick("closed", "no atiende")
        case .comes(let period): period.from.map { pick("only from \($0.en) on", "recién desde \($0.es)") } ?? ""
        }
    }

    func name(of medium: Channel.Medium) -> String {
        switch medium {
        case .phone: pick("telephone", "teléfono")
        case .email: pick("e-mail", "correo")
        case .video: pick("video call", "videollamada")
        case .appointment: pick("appointment", "cita")
        }
    }
}
