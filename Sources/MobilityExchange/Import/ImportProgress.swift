/// How far an import has come.
public struct ImportProgress: Sendable, Hashable {
    /// The file that is being read.
    public let file: String
    /// How many rows of it have been read.
    public let rows: Int
    /// How many bytes of all files have been read.
    public let bytes: Int
    /// How many bytes all files have together.
    public let totalBytes: Int
}
