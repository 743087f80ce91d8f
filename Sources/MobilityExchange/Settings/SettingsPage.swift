import Foundation
public import Mobility

/// The settings that hold, as a page.
public enum SettingsPage {
    /// A setting by its name, its value, and the variable of the environment that gives it.
    public typealias Line = (name: String, value: String?, variable: String?)

    /// Writes them as text, a line each.
    public static func text(_ lines: [Line], path: String?, language: Language) -> String {
        let head =
            path.map { Bilingual(en: "Settings of \($0)", es: "Configuración de \($0)") }
            ?? Bilingual(en: "Built-in settings (there is no file)", es: "Configuración incorporada (no hay archivo)")
        let none = Bilingual(en: "(none)", es: "(ninguno)")[language]
        var page = TextPage(colour: false)
        page.line(head[language])
        for line in lines {
            let from = line.variable.map { "  ($\($0))" } ?? ""
            page.line("\(line.name): \(line.value ?? none)\(from)")
        }
        return page.text
    }

    /// Writes them as JSON.
    public static func json(_ lines: [Line], path: String?) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let root: JSONValue = .object([
            "file": .init(path),
            "settings": .object(
                Dictionary(uniqueKeysWithValues: lines.map { ($0.name, JSONValue($0.value)) })),
            "from_environment": .array(lines.compactMap(\.variable).map(JSONValue.text)),
        ])
        return String(decoding: try encoder.encode(root), as: UTF8.self) + "\n"
    }
}
