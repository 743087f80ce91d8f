import CivilCalendar
public import Mobility

/// The mail to the portal's support. In Spanish, whatever language its writer reads; with numbers in full, since it is
/// of no use otherwise.
public struct SupportMail: Sendable {
    private let request: SupportRequest
    private let policy: Policy
    private let sender: String?
    private let description: String?

    /// - Parameters:
    ///   - sender: the employer in whose name it is written.
    ///   - description: what the writer adds, in own words.
    public init(_ request: SupportRequest, policy: Policy, sender: String?, description: String?) {
        self.request = request
        self.policy = policy
        self.sender = sender
        self.description = description
    }

    /// What it is about. The number of the passport is left to the text.
    public var subject: String { "Error en la plataforma: \(procedure) – \(request.person.fullName)" }

    /// Its text.
    public var body: String {
        ([greeting] + [facts] + [story] + own + [ending]).joined(separator: "\n\n") + "\n"
    }

    private var greeting: String {
        """
        Estimados señores:

        Un error de la plataforma impide realizar el trámite que se indica. Solicitamos que lo corrijan y que confirmen \
        la recepción de este mensaje.
        """
    }

    private var facts: String {
        var lines = [
            "Nombre completo: \(request.person.fullName)", "Número de pasaporte: \(request.passportNumber)",
        ]
        if let number = request.carneNumber { lines.append("Número de carné de extranjería: \(number)") }
        lines.append("Trámite: \(procedure)")
        if let permit = request.permit {
            let end = request.permitEnd.map {
                " (\($0 < request.day ? "venció" : "vence") el \(SpanishDays.text($0)))"
            }
            lines.append("Calidad migratoria: \(policy.status(permit.visaType).name.es)\(end ?? "")")
        }
        if let outage = request.outage { lines.append("Plataforma: \(outage.portal)") }
        return lines.joined(separator: "\n")
    }

    private var story: String {
        var sentences: [String] = []
        if let outage = request.outage {
            let until = outage.endedOn.map { " hasta el \(SpanishDays.text($0))" } ?? ""
            sentences.append(
                "La plataforma no permite realizar el trámite desde el \(SpanishDays.text(outage.beganOn))\(until).")
        }
        switch request.attempts.count {
        case 0: break
        case 1: sentences.append("Se intentó sin éxito el \(SpanishDays.list(request.attempts)).")
        default:
            sentences.append(
                "Se intentó sin éxito en \(request.attempts.count) días: \(SpanishDays.list(request.attempts)).")
        }
        sentences.append(
            "El \(SpanishDays.text(request.day)) el error persiste; se adjunta la captura de pantalla.")
        return "Descripción detallada:\n" + sentences.joined(separator: " ")
    }

    private var own: [String] {
        let text = description?.trimmingBlanks() ?? ""
        return text.isEmpty ? [] : [text]
    }

    private var ending: String {
        """
        Este mensaje no reemplaza la presentación de la solicitud, que se hará en cuanto la plataforma lo permita. \
        Solicitamos que se tenga en cuenta como constancia del intento.

        Atentamente,
        \(sender ?? request.person.fullName)
        """
    }

    private var procedure: String {
        switch request.procedure {
        case .renewal: "Prórroga de residencia"
        case .initial: "Solicitud de calidad migratoria"
        case .changeOfStatus: "Cambio de calidad migratoria"
        case .card: "Emisión de carné de extranjería"
        case .travelPermit: "Permiso especial de viaje"
        case .answer: "Subsanación de observaciones"
        }
    }
}
