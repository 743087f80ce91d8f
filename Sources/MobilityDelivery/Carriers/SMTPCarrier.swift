import Mobility
import Transfer

/// Hands mails to a mail server.
struct SMTPCarrier: MailCarrier {
    private let session: SMTPSession

    init(_ server: SMTPServer) { session = SMTPSession(server) }

    func carry(_ envelope: Envelope) -> CarrierAnswer {
        let outcome: SMTPOutcome
        do throws(TransferError) {
            outcome = try session.send(envelope.message, from: envelope.from, to: envelope.to)
        } catch {
            guard case .certificatesMissing(let detail) = error else { return .unavailable(reason: error.text) }
            return .unavailable(reason: SMTPCarrier.certificatesMissing(detail))
        }
        switch outcome {
        case .accepted(let reply): return .accepted(answer: reply.text)
        case .refused(let reply):
            return reply.isTransient ? .deferred(answer: reply.text) : .refused(answer: reply.text)
        case .lost(let reason): return .deferred(answer: reason)
        case .unusable(let reason, let detail): return .unavailable(reason: SMTPCarrier.text(reason, detail))
        }
    }

    private static func certificatesMissing(_ detail: String) -> Bilingual {
        Bilingual(
            en: "The certificates to trust can't be read (\(detail)). Check delivery.smtp.ca_file; the usual ones come "
                + "with `apt install ca-certificates`.",
            es: "No se pueden leer los certificados de confianza (\(detail)). Verificar delivery.smtp.ca_file; los "
                + "habituales vienen con `apt install ca-certificates`.")
    }

    /// What is wrong and how to mend it.
    private static func text(_ reason: SMTPOutcome.Reason, _ detail: String) -> Bilingual {
        switch reason {
        case .unresolved:
            Bilingual(
                en: "There is no mail server of this name (\(detail)). Check delivery.smtp.host.",
                es: "No hay servidor de correo con este nombre (\(detail)). Verificar delivery.smtp.host.")
        case .unreachable:
            Bilingual(
                en:
                    "The mail server can't be reached (\(detail)). Check delivery.smtp.host and delivery.smtp.port, and "
                    + "whether a firewall is in between.",
                es:
                    "No se llega al servidor de correo (\(detail)). Verificar delivery.smtp.host y delivery.smtp.port, y "
                    + "si hay un cortafuegos en medio.")
        case .turnedAway:
            Bilingual(
                en: "The mail server turns this machine away: \(detail). Ask its administrator if that goes on.",
                es: "El servidor de correo no atiende a esta máquina: \(detail). Si continúa, consultar a su "
                    + "administrador.")
        case .unencrypted:
            Bilingual(
                en:
                    "The connection to the mail server can't be encrypted (\(detail)), and nothing is sent in the clear. "
                    + "Check delivery.smtp.tls and delivery.smtp.port: usually starttls goes with 587, tls with 465.",
                es: "La conexión con el servidor de correo no se puede cifrar (\(detail)), y no se envía nada sin "
                    + "cifrar. Verificar delivery.smtp.tls y delivery.smtp.port: lo habitual es starttls con 587 y tls "
                    + "con 465.")
        case .untrusted:
            Bilingual(
                en: "The mail server's certificate is not trusted (\(detail)). Check delivery.smtp.host; for an "
                    + "authority of your own name its certificate in delivery.smtp.ca_file.",
                es:
                    "El certificado del servidor de correo no es de confianza (\(detail)). Verificar delivery.smtp.host; "
                    + "para una autoridad propia indicar su certificado en delivery.smtp.ca_file.")
        case .loginRefused:
            Bilingual(
                en: "The mail server refuses the login: \(detail). Check delivery.smtp.user and "
                    + "delivery.smtp.password_file.",
                es: "El servidor de correo rechaza el acceso: \(detail). Verificar delivery.smtp.user y "
                    + "delivery.smtp.password_file.")
        case .loginNotOffered:
            Bilingual(
                en: "The mail server offers no login, and no mail goes without the one that is set (\(detail)). Check "
                    + "delivery.smtp.port and delivery.smtp.tls; if it needs none, leave delivery.smtp.user empty.",
                es: "El servidor de correo no ofrece acceso, y no sale correo sin el que está configurado (\(detail)). "
                    + "Verificar delivery.smtp.port y delivery.smtp.tls; si no lo necesita, dejar vacío "
                    + "delivery.smtp.user.")
        case .loginInTheClear:
            Bilingual(
                en: "The password would go to \(detail) in the clear. Set delivery.smtp.tls to starttls or tls.",
                es: "La contraseña iría a \(detail) sin cifrar. Poner delivery.smtp.tls en starttls o tls.")
        case .senderRefused:
            Bilingual(
                en: "The mail server takes no mail from this sender: \(detail). Check delivery.from.",
                es: "El servidor de correo no acepta correo de este remitente: \(detail). Verificar delivery.from.")
        }
    }
}
