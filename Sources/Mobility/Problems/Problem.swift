/// A mistake in something that a person wrote: where it is, what it is, and whether it stops anything.
public struct Problem: Error, Sendable, Hashable {
    /// Where it is.
    public var place: Place
    /// What it is.
    public var kind: ProblemKind
    /// Whether it is only worth a warning: what was read is kept as it stands.
    public var isWarning: Bool

    /// Puts a problem together.
    /// - Parameter isWarning: whether it is only worth a warning; nil for what its kind says.
    public init(_ kind: ProblemKind, at place: Place, isWarning: Bool? = nil) {
        self.place = place
        self.kind = kind
        self.isWarning = isWarning ?? kind.isWarning
    }
}

/// A place in a file.
public struct Place: Sendable, Hashable, Comparable {
    /// The file as the user named it.
    public var file: String
    /// The line, from 1; nil for the file as a whole.
    public var line: Int?
    /// The column in that line, from 1, in characters.
    public var column: Int?

    /// A place in a file.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    public static func < (left: Place, right: Place) -> Bool {
        (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
    }
}

/// Problems that together stop something. All of a file or directory at once.
public struct Problems: Error, Sendable {
    /// The problems, by place.
    public let all: [Problem]

    /// Puts problems in order.
    public init(_ problems: [Problem]) {
        all = problems.sorted { $0.place < $1.place }
    }
}
