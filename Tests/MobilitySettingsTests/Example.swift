import Foundation

/// The example file that documents every setting.
enum Example {
    static var text: String {
        get throws {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
            return try String(contentsOf: root.appending(path: "examples/vigencia.yaml"), encoding: .utf8)
        }
    }
}
