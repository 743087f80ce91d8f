import ArgumentParser
import Mobility
import MobilitySettings

/// Checks the settings and says where mistakes are.
struct SettingsCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks the file of settings and the environment over it.")

    @OptionGroup var settings: SettingsOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let language = language.lang
        do {
            let loaded = try settings.load()
            let delivery = loaded.settings.delivery
            // Otherwise a wrong mode would show only at night.
            if delivery.method == .smtp, delivery.smtpPassword == nil, let path = delivery.smtpPasswordFile {
                do {
                    _ = try PasswordFile.password(at: path)
                } catch {
                    throw Problems([error])
                }
            }
            Terminal.print(
                (loaded.path.map { Bilingual(en: "\($0): no mistakes.\n", es: "\($0): sin errores.\n") }
                    ?? Bilingual(
                        en: "There is no file of settings; the built-in ones hold.\n",
                        es: "No hay archivo de configuración; rige la incorporada.\n"))[language])
        } catch let problems as Problems {
            let lines = problems.all.map { ProblemText.line($0, language) + "\n" }.joined()
            let count = problems.all.count
            throw CommandFailure(
                Bilingual(
                    en: "\(lines)\(count) \(count == 1 ? "mistake" : "mistakes").",
                    es: "\(lines)\(count) \(count == 1 ? "error" : "errores")."), language)
        }
    }
}
