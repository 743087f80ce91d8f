import Mobility
import Transfer

/// Tells a dead man's switch how a run goes, where there is one. A run is none the worse if that fails.
struct Pinger {
    private let ping: Ping?
    private let log: RunLog

    /// - Throws: ``CommandFailure`` if the address is none.
    init(_ address: String?, _ log: RunLog, _ language: Language) throws {
        self.log = log
        ping = try address.map { text in
            guard let address = WebAddress(text) else {
                throw CommandFailure.usage(
                    "The address to ping is none: write https://… without a name or password in it.",
                    "La dirección a la que avisar no es válida: escribir https://… sin nombre ni contraseña.", language)
            }
            return Ping(address)
        }
    }

    /// Tells it.
    func tell(_ event: Ping.Event) {
        guard let ping else { return }
        do throws(TransferError) {
            guard let reason = try ping.tell(event) else { return log.info("ping sent", ["event": event.rawValue]) }
            log.warning(
                Bilingual(en: "The ping could not be sent.", es: "No se pudo enviar el aviso."),
                ["event": event.rawValue, "reason": reason])
        } catch {
            log.warning(error.text, ["event": event.rawValue])
        }
    }
}
