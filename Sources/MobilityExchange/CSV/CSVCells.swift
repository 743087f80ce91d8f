import CivilCalendar

/// What takes the cells of a row of CSV.
protocol CSVCells {
    /// Takes a cell.
    mutating func append(cell: String)
    /// Takes a cell, or some with what stands between them, that was made before; see ``CSVWriter/cell(_:_:)``.
    mutating func append(made cells: UnsafeBufferPointer<UInt8>)
    /// Takes a cell that holds a day, or nothing.
    mutating func append(day: Day?)
}
