import Foundation
import TestSupport
import Testing

extension Tool {
    /// The example employer, and settings under which mail goes to one of the servers of the tests.
    /// - Parameter lines: more lines of settings.
    static func withMail(_ servers: MailServer, _ name: String = "plain", tls: String = "none", _ lines: String = "")
        throws -> Tool
    {
        var tool = try Tool.withExample()
        try tool.folder.write(
            "vigencia.yaml",
            """
            delivery:
              method: smtp
              from: vigencia@mineraqori.example
              from_name: "Movilidad, Ñandú & Cía."
              retry_seconds: 1
              patience_minutes: 0
              smtp:
                host: 127.0.0.1
                port: \(try servers.port(name))
                tls: \(tls)
                ca_file: \(servers.authority)
                timeout_seconds: 5
            report:
              directory: \(tool.folder.path("reports"))
            \(lines)

            """)
        tool.environment["VIGENCIA_CONFIG"] = tool.folder.path("vigencia.yaml")
        return tool
    }

    /// Changes a cell of a file of the example and takes the file in again.
    func set(_ column: String, to value: String, where key: String, in file: String) throws {
        var rows = try String(
            contentsOf: Tool.repository.appending(path: "examples/minera-qori/\(file)"), encoding: .utf8
        ).split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let place = try #require(rows[0].firstIndex(of: column))
        let row = try #require(rows.firstIndex { $0[0] == key })
        rows[row][place] = value
        try folder.write(
            "edit/\(file)", [rows[0], rows[row]].map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n")
        let imported = try run("import", folder.path("edit"))
        try #require(imported.code == 0, "\(imported.errors)")
    }
}
