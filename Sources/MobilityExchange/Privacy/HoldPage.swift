public import Mobility
public import MobilityStore

/// Legal holds: as a page of text, as CSV or as JSON.
public struct HoldPage: Worded {
    /// The columns of the CSV; the JSON has the same names.
    public static let columns = [
        "person_id", "placed_at", "placed_by", "reason", "released_at", "released_by", "release_reason",
    ]

    private let holds: [Hold]
    let language: Language
    private let utcOffset: Int

    /// - Parameter utcOffset: how many seconds the readers' clock is ahead of UTC; the text shows its time.
    public init(_ holds: [Hold], language: Language, utcOffset: Int) {
        self.holds = holds
        self.language = language
        self.utcOffset = utcOffset
    }

    /// As a page of text, 80 columns wide.
    public var text: String {
        guard !holds.isEmpty else {
            return Bilingual(
                en: "Nobody is under a legal hold.\n", es: "Nadie está bajo retención legal.\n")[language]
        }
        var page = TextPage(colour: false)
        for hold in holds {
            page.line(hold.personID)
            page.paragraph(line(hold.placedAt, hold.placedBy, hold.reason), label: pick("placed", "puesta"), indent: 2)
            guard let releasedAt = hold.releasedAt else { continue }
            page.paragraph(
                line(releasedAt, hold.releasedBy ?? "", hold.releaseReason), label: pick("released", "levantada"),
                indent: 2)
        }
        return page.text
    }

    private func line(_ at: String, _ actor: String, _ reason: String?) -> String {
        "\(LocalTime.text(at, utcOffset: utcOffset)) · \(actor)" + (reason.map { " · \($0)" } ?? "")
    }

    /// As CSV: a header, then a row for each hold; times in UTC.
    public var csv: String {
        var writer = CSVWriter()
        writer.append(HoldPage.columns)
        for hold in holds {
            writer.append([
                hold.personID, hold.placedAt, hold.placedBy, hold.reason ?? "", hold.releasedAt ?? "",
                hold.releasedBy ?? "", hold.releaseReason ?? "",
            ])
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    /// As JSON; times in UTC.
    public func json() throws -> String { try JSONValue.array(holds.map(HoldPage.value)).document() }

    static func value(_ hold: Hold) -> JSONValue {
        .object([
            "person_id": .text(hold.personID), "placed_at": .text(hold.placedAt), "placed_by": .text(hold.placedBy),
            "reason": .init(hold.reason), "released_at": .init(hold.releasedAt),
            "released_by": .init(hold.releasedBy), "release_reason": .init(hold.releaseReason),
        ])
    }
}
