import Foundation
import Mobility
import MobilityStore
import Transfer

/// Hands mails to a command that takes them as sendmail does: on standard input, with lines that end as they do on this
/// machine; its exit code says what came of it (sysexits.h).
struct SendmailCarrier: MailCarrier {
    private static let patience: Duration = .seconds(300)

    private let path: String

    init(path: String) { self.path = path }

    func carry(_ envelope: Envelope) -> CarrierAnswer {
        let program = ExternalProgram(path: path)
        let input = envelope.message.filter { $0 != UInt8(ascii: "\r") }
        let result: ExternalProgram.Result
        do throws(BackupError) {
            // -i: a line with nothing but a dot does not end the mail. After -- nothing is an option.
            result = try program.run(
                ["-i", "-f", envelope.from.text, "--", envelope.to.text], input: input,
                patience: SendmailCarrier.patience)
        } catch {
            return unusable(BackupErrorText.text(error).en)
        }
        let words = ServerWords.line("\(path): \(result.lastLine ?? "exit \(result.code)")")
        switch result.code {
        case 0: return .accepted(answer: "\(path): exit 0")
        case EX.noUser, EX.noHost, EX.dataErr, EX.unavailable: return .refused(answer: words)
        case EX.usage, EX.noPerm, EX.config, EX.osFile, EX.notFound, EX.notExecutable: return unusable(words)
        default: return .deferred(answer: words)
        }
    }

    private func unusable(_ detail: String) -> CarrierAnswer {
        .unavailable(
            reason: Bilingual(
                en: "\(path) takes no mail (\(detail)). Check delivery.sendmail.path; the command has to take mail as "
                    + "sendmail does.",
                es: "\(path) no acepta correo (\(detail)). Verificar delivery.sendmail.path; la orden debe aceptar "
                    + "correo como lo hace sendmail."))
    }

    /// The exit codes of sysexits.h, and the two of a shell.
    private enum EX {
        static let usage: Int32 = 64
        static let dataErr: Int32 = 65
        static let noUser: Int32 = 67
        static let noHost: Int32 = 68
        static let unavailable: Int32 = 69
        static let osFile: Int32 = 72
        static let noPerm: Int32 = 77
        static let config: Int32 = 78
        static let notExecutable: Int32 = 126
        static let notFound: Int32 = 127
    }
}
