import Foundation
import Testing

/// The units for systemd, as systemd itself reads them.
@Suite struct UnitFileTests {
    private static let units = Tool.repository.appending(path: "examples/systemd")

    private static let names =
        (try? FileManager.default.contentsOfDirectory(atPath: units.path))?.sorted() ?? []

    /// The units in a folder of their own, with the program that was built in place of the installed one.
    private func copied() throws -> Folder {
        let folder = try Folder()
        for name in Self.names {
            let text = try String(contentsOf: Self.units.appending(path: name), encoding: .utf8)
            try folder.write(name, text.replacing("/usr/local/bin/vigencia", with: Tool.program.path))
        }
        return folder
    }

    @Test func thereAreTwoServicesWithTheirTimers() {
        #expect(
            Self.names == [
                "vigencia-nightly.service", "vigencia-nightly.timer", "vigencia-send.service", "vigencia-send.timer",
            ])
    }

    @Test func systemdFindsNoFault() throws {
        let folder = try copied()
        // Faults that it can live with are told, and are no failure.
        let said = try Script.run(
            "sh", ["-c", "systemd-analyze verify \"$@\" 2>&1", "sh"] + Self.names.map(folder.path))
        #expect(said.isEmpty, "\(String(decoding: said, as: UTF8.self))")
    }

    /// Out of 100, where 100 is a service that may do anything.
    @Test(arguments: names.filter { $0.hasSuffix(".service") })
    func littleIsLeftToAnIntruder(service: String) throws {
        let folder = try copied()
        let table = try Script.run(
            "systemd-analyze", ["security", "--offline=true", "--threshold=15", folder.path(service)])
        #expect(!table.isEmpty)
    }

    /// The commands that the units run are commands that there are.
    @Test(arguments: names.filter { $0.hasSuffix(".service") })
    func theCommandIsKnown(service: String) throws {
        let text = try String(contentsOf: Self.units.appending(path: service), encoding: .utf8)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("ExecStart=") })
        let words = line.dropFirst("ExecStart=".count).split(separator: " ").map(String.init)
        #expect(words.first == "/usr/local/bin/vigencia")
        let help = try Tool().run(Array(words.dropFirst()) + ["--help"])
        #expect(help.code == 0)
        for option in words where option.hasPrefix("--") { #expect(help.output.contains(option)) }
    }
}
