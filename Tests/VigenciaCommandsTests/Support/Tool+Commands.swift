import Foundation
import Testing

extension Tool {
    /// Every command that does something, by its words: `person show`.
    static func commands() throws -> Set<String> {
        struct Help: Decodable {
            struct Command: Decodable {
                let commandName: String
                let subcommands: [Command]?

                func leaves(after words: [String]) -> [String] {
                    let inner = (subcommands ?? []).filter { $0.commandName != "help" }
                    guard !inner.isEmpty else { return [words.joined(separator: " ")] }
                    return inner.flatMap { $0.leaves(after: words + [$0.commandName]) }
                }
            }
            let command: Command
        }
        let help = try Tool().run("--experimental-dump-help").output
        return Set(try JSONDecoder().decode(Help.self, from: Data(help.utf8)).command.leaves(after: []))
    }

    /// A column of one of the example's files, without empty cells. Its cells hold no quotes.
    static func exampleColumn(_ names: Set<String>, of file: String) throws -> [String] {
        let url = Tool.repository.appending(path: "examples/minera-qori/\(file)")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        let header = try #require(lines.first).split(separator: ",", omittingEmptySubsequences: false)
        let column = try #require(header.firstIndex { names.contains(String($0)) })
        return lines.dropFirst().map {
            String($0.split(separator: ",", omittingEmptySubsequences: false)[column])
        }.filter { !$0.isEmpty }
    }
}
