import Foundation
import Mobility
import Testing

@testable import MobilitySettings

@Suite struct SettingsFileTests {
    private func folder() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appending(path: "vigencia-settings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    @Test func whereTheFileIs() throws {
        let home = try folder()
        defer { try? FileManager.default.removeItem(at: home) }
        let environment = ["HOME": home.path]
        #expect(SettingsFile.path(given: "a.yaml", environment: ["VIGENCIA_CONFIG": "b.yaml"]) == "a.yaml")
        #expect(SettingsFile.path(given: nil, environment: ["VIGENCIA_CONFIG": "b.yaml"]) == "b.yaml")
        let none = SettingsFile.path(given: nil, environment: environment)
        #expect(none == nil || none == "/etc/vigencia/vigencia.yaml")
        for (variable, place) in [(nil, ".config/vigencia"), ("xdg", "xdg/vigencia")] as [(String?, String)] {
            let file = home.appending(path: place).appending(path: "vigencia.yaml")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: file)
            var environment = environment
            environment["XDG_CONFIG_HOME"] = variable.map { home.appending(path: $0).path }
            #expect(SettingsFile.path(given: nil, environment: environment) == file.path)
        }
    }

    @Test func aFileThatIsNamedHasToBeThere() {
        #expect(throws: Problems.self) { try LoadedSettings.load(path: "/nowhere/v.yaml", environment: [:]) }
    }

    @Test(arguments: [(0o600, true), (0o400, true), (0o640, false), (0o604, false), (0o660, false)])
    func aPasswordFileIsForItsOwnerAlone(mode: Int, isPrivate: Bool) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "password").path
        #expect(
            FileManager.default.createFile(
                atPath: path, contents: Data("pässword \n".utf8), attributes: [.posixPermissions: mode]))
        if isPrivate {
            #expect(try PasswordFile.password(at: path) == "pässword ")
        } else {
            let problem = #expect(throws: Problem.self) { try PasswordFile.password(at: path) }
            #expect(problem.map { ProblemText.line($0, .en).contains("mode \(String(mode, radix: 8))") } == true)
        }
    }

    @Test(arguments: ["", "\n"]) func anEmptyPasswordFileIsAMistake(_ text: String) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "password").path
        #expect(
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]))
        #expect(throws: Problem.self) { try PasswordFile.password(at: path) }
        #expect(throws: Problem.self) { try PasswordFile.password(at: path + "x") }
    }
}
