import Mobility
import MobilityStore

/// The words of the outbox.
struct OutboxWords: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    var empty: String { pick("The outbox is empty.", "La bandeja de salida está vacía.") }

    func state(_ state: OutboxMail.State) -> String {
        switch state {
        case .queued: pick("waits", "en espera")
        case .sending: pick("is being sent", "enviándose")
        case .sent: pick("sent", "enviado")
        case .failed: pick("FAILED", "FALLÓ")
        case .withdrawn: pick("withdrawn", "retirado")
        }
    }

    func attempts(_ count: Int) -> String {
        switch count {
        case 0: pick("not tried yet", "sin intentos")
        case 1: pick("1 attempt", "1 intento")
        default: pick("\(count) attempts", "\(count) intentos")
        }
    }

    func next(_ moment: String) -> String { pick("next at \(moment)", "próximo: \(moment)") }
    func last(_ moment: String) -> String { pick("last at \(moment)", "último: \(moment)") }
}
