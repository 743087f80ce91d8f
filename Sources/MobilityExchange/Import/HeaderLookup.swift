import Mobility

/// What the names of columns mean in the file of one kind.
struct HeaderLookup {
    private let kind: RecordKind
    private var positions: [HeaderName: Int] = [:]
    private let permitNumbers: Set<HeaderName>

    init(_ kind: RecordKind) {
        self.kind = kind
        for (position, column) in kind.columns.enumerated() {
            for alias in HeaderAliases.aliases(of: column.name, in: kind) { positions[HeaderName(alias)] = position }
        }
        // Last, since a column's own name is stronger than an alias of another.
        for (position, column) in kind.columns.enumerated() { positions[HeaderName(column.name)] = position }
        permitNumbers = kind == .permits ? Set(HeaderAliases.permitNumbers.map(HeaderName.init)) : []
    }

    /// The positions in the record of the columns that a header names; nil for those that it does not know.
    func positions(of names: [HeaderName]) -> [Int?] {
        var found = names.map { positions[$0] }
        // A permit's own number is its id where no other column gives that.
        let number = kind.position(of: "resolution_no")
        let idColumn = found.contains(0) ? nil : names.firstIndex { permitNumbers.contains($0) }
        for (index, name) in names.enumerated() where permitNumbers.contains(name) {
            found[index] = idColumn == nil ? number : 0
        }
        return found
    }

    /// What the name is probably meant to be: a column or an alias of one.
    func suggestion(for name: String) -> String? {
        let columns = kind.columns.map(\.name)
        if let column = DidYouMean.suggestion(for: name, among: columns) { return column }
        let aliases = columns.flatMap { HeaderAliases.aliases(of: $0, in: kind) }
        return DidYouMean.suggestion(
            for: name, among: aliases + (permitNumbers.isEmpty ? [] : HeaderAliases.permitNumbers))
    }
}
