import Foundation

extension JSONValue {
    /// The value as a document: keys in order, indented, with a line break at its end. The same value gives the same
    /// bytes.
    var document: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }
}
