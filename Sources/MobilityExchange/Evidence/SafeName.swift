import Foundation
import MobilityStore

/// Names of files that every system takes: letters, digits, points, dashes and underscores, not too long, and never a
/// way into another folder.
enum SafeName {
    /// The most letters of a name.
    static let longest = 60

    /// The name made safe; empty if nothing of it can stay.
    static func of(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        var safe = ""
        // An accented letter is a letter and an accent, of which the letter stays.
        for scalar in last.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "-": safe.unicodeScalars.append(scalar)
            case _ where scalar.properties.generalCategory == .nonspacingMark: break
            default: if safe.last != "_" { safe.append("_") }
            }
        }
        // A point or a dash at the beginning hides a file or reads like an option; one at the end some systems drop.
        while let first = safe.first, first == "." || first == "-" { safe.removeFirst() }
        while let last = safe.last, last == "." { safe.removeLast() }
        return shortened(safe)
    }

    /// An id made safe, so that different ids never get one name.
    static func ofID(_ id: String) -> String {
        let safe = of(id)
        return safe == id ? id : "\(safe)-\(ContentHash(of: Array(id.utf8)).description.prefix(8))"
    }

    /// Cut in the middle: the ending of a name says what it is.
    private static func shortened(_ name: String) -> String {
        guard name.count > longest else { return name }
        let ending = name.split(separator: ".").last.map { ".\($0)" } ?? ""
        let kept = ending.count <= 10 && name.hasSuffix(ending) ? ending : ""
        return name.prefix(longest - kept.count) + kept
    }
}
