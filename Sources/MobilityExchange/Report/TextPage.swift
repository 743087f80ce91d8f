/// Lays text out in 80 columns, with or without terminal colours.
struct TextPage {
    static let width = 80
    private let colour: Bool
    private(set) var text = ""

    init(colour: Bool) { self.colour = colour }

    /// An empty line.
    mutating func blank() { text += "\n" }

    /// A line across the page.
    mutating func rule() { text += styled(String(repeating: "─", count: TextPage.width), "2") + "\n" }

    /// A line, with something at its right edge where there is room, else on a line of its own.
    mutating func line(_ left: String, right: String = "", bold: Bool = false) {
        let shown = bold ? styled(left, "1") : left
        let gap = TextPage.width - left.count - right.count
        if right.isEmpty {
            for (index, part) in TextPage.wrapped(left, to: TextPage.width).enumerated() {
                text += (index == 0 ? "" : "  ") + (bold ? styled(part, "1") : part) + "\n"
            }
        } else if gap > 0 {
            text += shown + String(repeating: " ", count: gap) + right + "\n"
        } else {
            line(left, bold: bold)
            text += String(repeating: " ", count: max(0, TextPage.width - right.count)) + right + "\n"
        }
    }

    /// A line of a table, its cells kept as they are; the last one goes below where it has no room.
    mutating func row(_ cells: [String]) {
        let line = cells.joined(separator: "  ")
        guard line.count > TextPage.width, let last = cells.last else { return text += line + "\n" }
        text += cells.dropLast().joined(separator: "  ") + "\n" + indent(last) + last + "\n"
    }

    /// The first line of a finding.
    mutating func finding(severity: String, rank: Int, title: String, right: String) {
        let mark = "  \(severity)"
        let gap = TextPage.width - mark.count - 2 - title.count - right.count
        let codes = ["36", "33", "35", "1;31"]
        let lead = styled(mark, codes[min(max(rank, 0), 3)])
        text += lead + "  " + title
        guard !right.isEmpty else { return text += "\n" }
        text += (gap > 0 ? String(repeating: " ", count: gap) : "\n" + indent(right)) + right + "\n"
    }

    /// A paragraph under a finding, wrapped, with a label before its first line.
    mutating func paragraph(_ paragraph: String, label: String = "", indent: Int = 4, dim: Bool = false) {
        let lead = String(repeating: " ", count: indent)
        let labelled = label.isEmpty ? paragraph : "\(label) \(paragraph)"
        let hanging = label.isEmpty ? "" : String(repeating: " ", count: label.count + 1)
        for (index, part) in TextPage.wrapped(labelled, to: TextPage.width - indent, hanging: hanging.count)
            .enumerated()
        {
            let shown = (index == 0 ? "" : hanging) + part
            text += lead + (dim ? styled(shown, "2") : shown) + "\n"
        }
    }

    /// The rows of a table as they are.
    mutating func table(_ table: TextTable) { text += table.lines.map { "  \($0)\n" }.joined() }

    private func indent(_ right: String) -> String {
        String(repeating: " ", count: max(0, TextPage.width - right.count))
    }

    private func styled(_ text: String, _ code: String) -> String {
        colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    /// Breaks at blanks; lines after the first are shorter by `hanging`. A word longer than a line stands alone.
    static func wrapped(_ text: String, to width: Int, hanging: Int = 0) -> [String] {
        var lines: [String] = []
        var (line, length) = ("", 0)
        for (word, count) in words(of: text) {
            let limit = width - (lines.isEmpty ? 0 : hanging)
            if line.isEmpty {
                (line, length) = (String(word), count)
            } else if length + 1 + count <= limit {
                line += " \(word)"
                length += 1 + count
            } else {
                lines.append(line)
                (line, length) = (String(word), count)
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// The words of a text, each with the number of its characters. To tell characters apart costs far more than all else
    /// here, and in a word of ASCII they are the bytes.
    private static func words(of text: String) -> [(word: Substring, count: Int)] {
        let runs = text.utf8.split { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
        return runs.flatMap { run -> [(Substring, Int)] in
            let word = Substring(run)
            if run.allSatisfy({ $0 < 0x80 }) { return [(word, run.count)] }
            // Unicode has more blanks.
            return word.split(whereSeparator: \.isWhitespace).map { ($0, $0.count) }
        }
    }
}
