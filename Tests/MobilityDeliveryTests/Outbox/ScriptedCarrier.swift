import Mobility
import MobilityDelivery
import Synchronization

/// A carrier that answers as it is told, by recipient, and remembers what it took.
final class ScriptedCarrier: MailCarrier {
    private let state: Mutex<(script: [String: [CarrierAnswer]], carried: [String])>

    /// - Parameter script: the answers for each address, one after the other; then every mail is accepted.
    init(_ script: [String: [CarrierAnswer]] = [:]) { state = Mutex((script, [])) }

    /// To whom it was handed mails, in order.
    var carried: [String] { state.withLock { $0.carried } }

    func carry(_ envelope: Envelope) -> CarrierAnswer {
        state.withLock { state in
            state.carried.append(envelope.to.text)
            guard var answers = state.script[envelope.to.text], !answers.isEmpty else {
                return .accepted(answer: "250 ok")
            }
            let answer = answers.removeFirst()
            state.script[envelope.to.text] = answers
            return answer
        }
    }
}
