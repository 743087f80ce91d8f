/// Rows of cells in aligned columns.
struct TextTable {
    /// At which side of its column a cell stands.
    enum Side { case left, right }

    private let sides: [Side]
    private var rows: [[String]] = []

    /// A table with so many columns.
    init(_ sides: [Side]) { self.sides = sides }

    /// Adds a row; cells that are not given are empty.
    mutating func row(_ cells: [String]) { rows.append(cells) }

    /// The rows, without blanks at their ends.
    var lines: [String] {
        let widths = sides.indices.map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { cells in
            var line = ""
            for (column, cell) in cells.enumerated() where column < sides.count {
                let pad = String(repeating: " ", count: max(0, widths[column] - cell.count))
                line += (column == 0 ? "" : "  ") + (sides[column] == .left ? cell + pad : pad + cell)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
