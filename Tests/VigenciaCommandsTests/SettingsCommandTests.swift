import Foundation
import Testing

@Suite struct SettingsCommandTests {
    @Test func theExampleHasNoMistakesAndShowsTheBuiltIn() throws {
        let tool = try Tool()
        let example = Tool.repository.appending(path: "examples/vigencia.yaml").path
        #expect(try tool.run("settings", "check", "--config", example).output == "\(example): no mistakes.\n")
        let shown = try tool.run("settings", "show", "--config", example).output
        let builtIn = try tool.run("settings", "show").output
        #expect(shown.split(separator: "\n").dropFirst() == builtIn.split(separator: "\n").dropFirst())
    }

    @Test func mistakesAreToldWithTheirPlaces() throws {
        let tool = try Tool()
        try tool.folder.write("v.yaml", "delivery:\n  smtp:\n    tls: ssl\nweekly_digset: monday\n")
        let result = try tool.run("settings", "check", "--config", "v.yaml")
        #expect(result.code == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("v.yaml:3:10: "))
        #expect(result.errors.contains("v.yaml:4:1: Unknown key \"weekly_digset\". Did you mean weekly_digest?"))
        #expect(result.errors.contains("2 mistakes."))
        #expect(try tool.run("settings", "check", "--config", "none.yaml").code == 1)
    }

    @Test func theFileIsFoundAndTheEnvironmentGoesOverIt() throws {
        var tool = try Tool()
        try tool.folder.write("config/vigencia/vigencia.yaml", "language: es\n")
        tool.environment = [
            "XDG_CONFIG_HOME": tool.folder.path("config"), "VIGENCIA_WEEKLY_DIGEST": "friday",
            "VIGENCIA_DELIVERY_SMTP_PASSWORD": "s3cret",
        ]
        for format in ["text", "json"] {
            let result = try tool.run("settings", "show", "--format", format)
            #expect(result.code == 0, "\(result.errors)")
            #expect(result.output.contains("VIGENCIA_WEEKLY_DIGEST"))
            #expect(result.output.contains("friday"))
            #expect(result.output.contains("config/vigencia/vigencia.yaml"))
            #expect(!result.output.contains("s3cret"))
        }
        try tool.folder.write("other.yaml", "language: en\n")
        tool.environment["VIGENCIA_CONFIG"] = "other.yaml"
        #expect(try tool.run("settings", "check").output == "other.yaml: no mistakes.\n")
    }

    @Test func aPasswordFileThatOthersCanReadIsAMistake() throws {
        let tool = try Tool()
        try tool.folder.write("password", "s3cret\n")
        try tool.folder.write(
            "v.yaml",
            """
            delivery:
              method: smtp
              from: vigencia@example.com
              smtp: {host: mail.example.com, user: u, password_file: \(tool.folder.path("password"))}
            """)
        for (mode, code) in [(0o644, 1), (0o600, 0)] as [(Int, Int32)] {
            try FileManager.default.setAttributes(
                [.posixPermissions: mode], ofItemAtPath: tool.folder.path("password"))
            let result = try tool.run("settings", "check", "--config", "v.yaml")
            #expect(result.code == code)
            #expect(result.errors.contains("chmod 600") == (code == 1))
            #expect(!result.errors.contains("s3cret"))
        }
    }
}
