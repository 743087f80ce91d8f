import Mobility

/// The first row of a file, understood: which cell of a row belongs to which column of the record.
struct Header {
    /// For each cell of a row the position of the column in the record; nil where the cell is left out.
    let positions: [Int?]
    /// For each column of the record the cell of a row; nil where the file does not have it.
    let cells: [Int?]
    /// Cells under no name, which have to be empty.
    let unnamed: [Int]
    /// The line of the header.
    let line: Int
    /// What is wrong with it.
    let problems: [(cell: Int, kind: ProblemKind)]

    init(_ names: [String], line: Int, kind: RecordKind, ignoring ignored: Set<HeaderName>) {
        self.line = line
        let lookup = HeaderLookup(kind)
        let folded = names.map(HeaderName.init)
        let kept = folded.indices.filter { !ignored.contains(folded[$0]) }
        var positions = [Int?](repeating: nil, count: names.count)
        var cells = [Int?](repeating: nil, count: kind.columns.count)
        var unnamed: [Int] = []
        var problems: [(cell: Int, kind: ProblemKind)] = []
        for (index, position) in zip(kept, lookup.positions(of: kept.map { folded[$0] })) {
            let name = names[index].trimmingBlanks()
            if let position {
                if cells[position] != nil {
                    problems.append((index, .columnTwice(name: name, as: kind.columns[position].name)))
                } else {
                    cells[position] = index
                    positions[index] = position
                }
            } else if folded[index].isEmpty {
                unnamed.append(index)
            } else {
                problems.append((index, .unknownColumn(name: name, suggestion: lookup.suggestion(for: name))))
            }
        }
        self.positions = positions
        self.cells = cells
        self.unnamed = unnamed
        self.problems = problems
    }
}
