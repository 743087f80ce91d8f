import Foundation

/// A Markdown document with blocks of commands and what they print.
///
/// In a block marked `console` a line `$ vigencia …` is a command, and the lines after it are its output. A line `…`
/// stands for any number of lines that the document leaves out. A block that begins with another command is not looked
/// at, and neither are other commands within a block.
struct ConsoleDocument {
    /// A command and what the document says that it prints.
    struct Step: Equatable {
        /// Where the command stands.
        let line: Int
        /// The command as written.
        let command: String
        /// The lines of the output as written, with `…` where some are left out.
        let output: [String]
    }

    /// The commands in their order.
    let steps: [Step]

    /// Reads a document.
    init(_ text: String) {
        var steps: [Step] = []
        var block: [(line: Int, text: String)]?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let lines = block {
                if line == "```" {
                    steps += ConsoleDocument.steps(of: lines)
                    block = nil
                } else {
                    block = lines + [(index + 1, String(line))]
                }
            } else if line == "```console" {
                block = []
            }
        }
        self.steps = steps
    }

    private static func steps(of block: [(line: Int, text: String)]) -> [Step] {
        guard let first = block.first, first.text.hasPrefix("$ vigencia ") else { return [] }
        let starts = block.indices.filter { block[$0].text.hasPrefix("$ ") }
        return zip(starts, starts.dropFirst() + [block.endIndex]).compactMap { start, end in
            guard block[start].text.hasPrefix("$ vigencia ") else { return nil }
            return Step(
                line: block[start].line, command: String(block[start].text.dropFirst(2)),
                output: block[(start + 1)..<end].map(\.text).withoutEmptyEnd)
        }
    }
}

extension ConsoleDocument.Step {
    /// The arguments of the command: its words after `vigencia`. Single and double quotes hold words together.
    var arguments: [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in command {
            if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                (quote, word) = (character, word ?? "")
            } else if quote == nil, character == " " {
                if let done = word { words.append(done) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        return Array((words + [word].compactMap(\.self)).dropFirst())
    }

    /// What is wrong with the output in the document, given what the command really prints; nil if it is so.
    func complaint(printed: String) -> String? {
        let real = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).withoutEmptyEnd
        let parts = output.split(separator: "…", omittingEmptySubsequences: false)
        var at = 0
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            // Without `…` before it a part begins with the output, and without one after it ends with it.
            let starts =
                index == 0
                ? [0] : isLast ? [real.count - part.count] : Array(at..<max(at, real.count - part.count + 1))
            guard
                let start = starts.first(where: { start in
                    start >= at && real.dropFirst(start).starts(with: part)
                        && !(isLast && start + part.count != real.count)
                })
            else { return explanation(part: Array(part), real: real, from: at) }
            at = start + part.count
        }
        return nil
    }

    private func explanation(part: [String], real: [String], from at: Int) -> String {
        let matched = part.prefix { real[min(at, real.count)...].contains($0) }.count
        let culprit = part.dropFirst(matched).first.map { "\nFirst line that is not printed:\n\($0)" } ?? ""
        return """
            line \(line): \(command)\(culprit)
            --- the document says
            \(part.joined(separator: "\n"))
            --- the command prints
            \(real.joined(separator: "\n"))
            """
    }
}

extension [String] {
    /// Without empty lines at the end.
    fileprivate var withoutEmptyEnd: [String] {
        var lines = self
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines
    }
}
