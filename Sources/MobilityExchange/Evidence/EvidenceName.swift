import Mobility
import MobilityStore

/// What the content of a piece of evidence is called outside the vault: the beginning of its hash, by which an import
/// finds it again, and the name that it had.
enum EvidenceName {
    /// The folder for contents beside the files of records.
    static let folder = "files"
    /// How many digits of the hash: enough for as many contents as anybody has.
    static let prefixLength = 12

    /// The name of the content of a piece.
    static func of(_ evidence: Evidence, _ content: StoredContent) -> String {
        let safe = SafeName.of(evidence.file ?? evidence.evidenceID)
        let name = safe.isEmpty ? "content" : safe
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased() ?? ""
        // A name can say anything; what a program would do with the file must fit what it is.
        let fits = content.mediaType.endings.contains(ending)
        return "\(content.hash.description.prefix(prefixLength))-\(name)"
            + (fits ? "" : ".\(content.mediaType.fileExtension)")
    }

    /// The beginning of the hash in such a name; nil if it is none.
    static func prefix(of name: String) -> String? {
        let digits = name.prefix(prefixLength)
        guard digits.utf8.count == prefixLength, name.dropFirst(prefixLength).first == "-",
            digits.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        return String(digits)
    }
}
