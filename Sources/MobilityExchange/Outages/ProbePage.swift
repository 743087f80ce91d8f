import CivilCalendar
public import Mobility

/// What probes of portals found: as a page of text, as CSV or as JSON.
public struct ProbePage {
    /// The columns of the CSV; the JSON has the same names.
    public static let columns = [
        "at", "portal", "url", "outcome", "http_status", "milliseconds", "detail", "actor",
    ]

    private let probes: [Probe]
    private let language: Language
    private let utcOffset: Int

    /// - Parameter utcOffset: how many seconds the readers' clock is ahead of UTC; the text shows its time.
    public init(_ probes: [Probe], language: Language, utcOffset: Int) {
        self.probes = probes
        self.language = language
        self.utcOffset = utcOffset
    }

    /// The results one under the other, without the time: for whoever has just asked.
    public var results: String { page { $0.url } }

    /// As a page of text, 80 columns wide.
    public var text: String {
        guard !probes.isEmpty else {
            return Bilingual(en: "No probe is recorded.\n", es: "No hay consultas registradas.\n")[language]
        }
        return page { probe in
            "\(probe.at.day(utcOffset: utcOffset)) \(probe.at.time(utcOffset: utcOffset))  \(probe.portal)  \(probe.url)"
        }
    }

    private func page(_ title: (Probe) -> String) -> String {
        probes.map { probe in
            // The address whole, however long it is, so that it can be copied.
            var page = TextPage(colour: false)
            let parts = [
                probe.outcome.words[language], probe.httpStatus.map { "HTTP \($0)" }, "\(probe.milliseconds) ms",
                probe.detail,
            ]
            page.paragraph(parts.compactMap(\.self).joined(separator: " · "), indent: 13)
            return "\(pad(probe.outcome.rawValue))\(title(probe))\n\(page.text)"
        }.joined()
    }

    private func pad(_ outcome: String) -> String {
        outcome + String(repeating: " ", count: max(1, 13 - outcome.count))
    }

    /// As CSV: a header, then a row for each probe.
    public var csv: String {
        var writer = CSVWriter()
        writer.append(ProbePage.columns)
        for probe in probes {
            writer.append([
                probe.at.description, probe.portal, probe.url, probe.outcome.rawValue,
                probe.httpStatus.map(String.init) ?? "", String(probe.milliseconds), probe.detail ?? "", probe.actor,
            ])
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    /// As JSON.
    public func json() throws -> String {
        try JSONValue.array(
            probes.map { probe in
                .object([
                    "at": .text(probe.at.description), "portal": .text(probe.portal), "url": .text(probe.url),
                    "outcome": .text(probe.outcome.rawValue),
                    "http_status": probe.httpStatus.map(JSONValue.integer) ?? .null,
                    "milliseconds": .integer(probe.milliseconds), "detail": .init(probe.detail),
                    "actor": .text(probe.actor),
                ])
            }
        ).document()
    }
}
