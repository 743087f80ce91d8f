/// Writes HTML that is well-formed XML too. Every text is escaped; there is no way to write one that is not.
struct HTMLWriter {
    /// An attribute of an element.
    typealias Attribute = (name: String, value: String)

    private(set) var html = ""

    /// An element that holds a text.
    mutating func element(_ name: String, _ text: String) { element(name, [], text) }

    /// An element that holds a text.
    mutating func element(_ name: String, _ attributes: [Attribute], _ text: String) {
        html += "<\(name)\(HTMLWriter.written(attributes))>\(HTMLWriter.escaped(text))</\(name)>"
        if HTMLWriter.isBlock(name) { html += "\n" }
    }

    /// An element that holds others.
    mutating func element(_ name: String, _ attributes: [Attribute] = [], _ body: (inout HTMLWriter) -> Void) {
        html += "<\(name)\(HTMLWriter.written(attributes))>"
        body(&self)
        html += "</\(name)>"
        if HTMLWriter.isBlock(name) { html += "\n" }
    }

    /// An element that can hold nothing.
    mutating func element(_ name: String, _ attributes: [Attribute]) {
        html += "<\(name)\(HTMLWriter.written(attributes)) />\n"
    }

    /// A text between elements.
    mutating func text(_ text: String) { html += HTMLWriter.escaped(text) }

    /// A link to a file of the same folder.
    mutating func link(to path: String, _ text: String) { element("a", [("href", path)], text) }

    /// A table, its cells as texts.
    mutating func table(_ head: [String], _ rows: [[String]]) {
        table(head) { table in
            for row in rows {
                table.element("tr") { line in
                    for cell in row { line.element("td", cell) }
                }
            }
        }
    }

    /// A table of which the body is written by whoever wants it otherwise.
    mutating func table(_ head: [String], _ body: (inout HTMLWriter) -> Void) {
        element("table") { table in
            table.element("thead") { part in
                part.element("tr") { line in
                    for cell in head { line.element("th", [("scope", "col")], cell) }
                }
            }
            table.element("tbody", [], body)
        }
    }

    /// The text as it may stand anywhere in a page. Characters that no XML may hold are replaced.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE:
                escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func written(_ attributes: [Attribute]) -> String {
        attributes.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
    }

    private static func isBlock(_ name: String) -> Bool { !["a", "td", "th", "code", "b", "span"].contains(name) }
}
