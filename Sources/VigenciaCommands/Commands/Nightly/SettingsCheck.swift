import ArgumentParser
import Mobility
import MobilityExchange
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
            // Otherwise what is wrong with the files that it names would show only at night.
            let problems = SettingsCheck.problems(ofFilesNamedBy: loaded.settings)
            guard problems.isEmpty else { throw Problems(problems) }
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

    private static func problems(ofFilesNamedBy settings: Settings) -> [Problem] {
        var problems: [Problem] = []
        let delivery = settings.delivery
        if delivery.method == .smtp, delivery.smtpPassword == nil, let path = delivery.smtpPasswordFile {
            do {
                _ = try PasswordFile.password(at: path)
            } catch {
                problems.append(error)
            }
        }
        do {
            _ = try LetterTemplates.load(from: settings.templatesDirectory)
        } catch {
            problems += error.all
        }
        return problems
    }
}
