import Foundation

extension String {
    /// The text with each letter and its accents as one sign where there is one (Unicode's form NFC).
    ///
    /// `ñ` can be written as one sign or as `n` and a tilde, which look the same: spreadsheets write the first, files from a
    /// Mac often hold the second. To Swift the two are equal and to SQLite they are not, so only one may come in.
    func composed() -> String {
        utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
    }
}
