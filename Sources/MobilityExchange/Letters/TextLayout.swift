/// Lays out the lines of a plain text after a template was filled, as wide as a page.
///
/// A template says with marks what is to be done with a line. `{{wrap}}` breaks what follows in that line at blanks; the
/// lines after the first begin in the mark's column. `{{fill}}` brings what follows to the right edge, on a line of its
/// own where there is no room.
enum TextLayout {
    private static let wrap: Character = "\u{1}"
    private static let fill: Character = "\u{2}"

    /// What a template writes for its marks. No text that comes from a record can hold these characters.
    static let marks: [String: JSONValue] = ["wrap": .text(String(wrap)), "fill": .text(String(fill))]

    /// The text with every mark carried out. A line in which nothing follows `{{wrap}}` is left out.
    static func text(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap(lines).joined(separator: "\n")
    }

    private static func lines(_ line: Substring) -> [String] {
        if let place = line.firstIndex(of: fill) {
            return filled(line[..<place], line[line.index(after: place)...].filter { $0 != fill })
        }
        guard let place = line.firstIndex(of: wrap) else { return [String(line)] }
        let lead = line[..<place]
        let indent = String(repeating: " ", count: lead.count)
        let body = line[place...].filter { $0 != wrap }
        return TextPage.wrapped(body, to: max(1, TextPage.width - lead.count)).enumerated().map { index, part in
            (index == 0 ? lead : indent[...]) + part
        }
    }

    private static func filled(_ left: Substring, _ right: String) -> [String] {
        guard !right.isEmpty else { return [String(left)] }
        let gap = TextPage.width - left.count - right.count
        if gap > 0 { return [left + String(repeating: " ", count: gap) + right] }
        return [String(left), String(repeating: " ", count: max(0, TextPage.width - right.count)) + right]
    }
}
