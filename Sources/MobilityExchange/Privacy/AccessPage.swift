import CivilCalendar
public import Mobility
public import MobilityStore

/// Who read personal data: as a page of text, as CSV or as JSON.
public struct AccessPage {
    /// The columns of the CSV; the JSON has the same names.
    public static let columns = ["at", "actor", "command", "person_id", "what"]

    private let accesses: [Access]
    private let language: Language
    private let utcOffset: Int

    /// - Parameter utcOffset: how many seconds the readers' clock is ahead of UTC; the text shows its time.
    public init(_ accesses: [Access], language: Language, utcOffset: Int) {
        self.accesses = accesses
        self.language = language
        self.utcOffset = utcOffset
    }

    /// As lines of text: when, whose, how much, with what, by whom.
    public var text: String {
        guard !accesses.isEmpty else {
            return Bilingual(en: "No access is logged.\n", es: "No hay accesos registrados.\n")[language]
        }
        var table = TextTable([.left, .left, .left, .left, .left])
        for access in accesses {
            table.row([
                LocalTime.text(access.at, utcOffset: utcOffset), access.personID, access.what.rawValue, access.command,
                access.actor,
            ])
        }
        return table.lines.map { $0 + "\n" }.joined()
    }

    /// As CSV: a header, then a row for each access; times in UTC.
    public var csv: String {
        var writer = CSVWriter()
        writer.append(AccessPage.columns)
        for access in accesses {
            writer.append([access.at, access.actor, access.command, access.personID, access.what.rawValue])
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    /// As JSON; times in UTC.
    public func json() throws -> String { try JSONValue.array(accesses.map(AccessPage.value)).document() }

    static func value(_ access: Access) -> JSONValue {
        .object([
            "at": .text(access.at), "actor": .text(access.actor), "command": .text(access.command),
            "person_id": .text(access.personID), "what": .text(access.what.rawValue),
        ])
    }
}
