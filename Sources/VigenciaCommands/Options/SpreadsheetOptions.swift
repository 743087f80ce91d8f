import ArgumentParser
import MobilityExchange

/// The form in which CSV is written.
struct SpreadsheetOptions: ParsableArguments {
    @Flag(
        help: "Write CSV for a spreadsheet set to Spanish: semicolons between cells and a byte order mark for accents.")
    var excel = false

    var dialect: CSVDialect { excel ? .excel : .standard }
}
