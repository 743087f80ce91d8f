import CivilCalendar

/// What takes the cells of a row of CSV.
protocol CSVCells {
    /// Takes a cell.
    mutating func append(cell: String)
    /// Takes a cell that holds a code of the program's own: letters, digits and a few signs, in which nothing has to be
    /// thought about.
    mutating func append(code: String)
    /// Takes a cell that was made before; see ``CSVWriter/cell(_:_:)``.
    mutating func append(made cell: [UInt8])
    /// Takes a cell that holds a day, or nothing.
    mutating func append(day: Day?)
}
