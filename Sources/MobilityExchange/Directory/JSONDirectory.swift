public import CivilCalendar
import Foundation
public import Mobility

/// Offices and channels as JSON.
public struct JSONDirectory {
    private let day: Day
    private let showsAll: Bool
    private let language: Language

    /// Offices: those that serve on a day under `offices`, the others under `closed`.
    /// - Parameter showsAll: whether the others are shown in full, too.
    public static func text(_ offices: [Office], on day: Day, showsAll: Bool, language: Language) throws -> String {
        let writer = JSONDirectory(day: day, showsAll: showsAll, language: language)
        return try writer.text("offices", "office_id", offices) { office in
            ["cities": .array(office.cities.map(JSONValue.text)), "address": .init(office.address)]
        }
    }

    /// Channels: those that serve on a day under `channels`, the others under `closed`.
    /// - Parameter showsAll: whether the others are shown in full, too.
    public static func text(_ channels: [Channel], on day: Day, showsAll: Bool, language: Language) throws -> String {
        let writer = JSONDirectory(day: day, showsAll: showsAll, language: language)
        return try writer.text("channels", "channel_id", channels) { channel in
            [
                "medium": .text(channel.medium.rawValue), "contact": .init(channel.contact),
                "contents": .array(channel.contents.map { .text($0[language]) }),
            ]
        }
    }

    private func text<Entry: DirectoryEntry>(
        _ name: String, _ id: String, _ entries: [Entry], own: (Entry) -> [String: JSONValue]
    ) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let open = entries.filter { $0.state(on: day) == .open }
        let others = entries.filter { $0.state(on: day) != .open }
        let root: JSONValue = .object([
            "as_of": .text(day.description),
            "language": .text(language.rawValue),
            name: .array(open.map { full($0, id, own($0)) }),
            "closed": .array(others.map { showsAll ? full($0, id, own($0)) : brief($0, id, own($0)) }),
        ])
        return String(decoding: try encoder.encode(root), as: UTF8.self) + "\n"
    }

    /// Enough not to go there.
    private func brief(_ entry: some DirectoryEntry, _ id: String, _ own: [String: JSONValue]) -> JSONValue {
        .object(head(entry, id).merging(own.filter { ["address", "cities", "contact"].contains($0.key) }) { $1 })
    }

    private func full(_ entry: some DirectoryEntry, _ id: String, _ own: [String: JSONValue]) -> JSONValue {
        let services = JSONValue.array(
            entry.services.map { service in
                .object([
                    "what": .text(service.what[language]),
                    "on_day": .text(service.period.days.contains(day) ? "yes" : "no"),
                    "from": .init(service.period.days.first?.description),
                    "from_stated": .init(service.period.fromStated?[language]),
                    "until": .init(service.period.days.last?.description),
                    "ended_stated": .init(service.period.endedStated?[language]),
                    "source": .text(service.provenance.source),
                    "confidence": .text(service.provenance.confidence.rawValue),
                    "checked": .text(service.provenance.checked.description),
                ])
            })
        return .object(head(entry, id).merging(own) { $1 }.merging(["services": services]) { $1 })
    }

    private func head(_ entry: some DirectoryEntry, _ id: String) -> [String: JSONValue] {
        var head: [String: JSONValue] = [
            id: .text(entry.id), "name": .text(entry.name[language]), "note": .init(entry.note?[language]),
        ]
        switch entry.state(on: day) {
        case .open: break
        case .closed(let period):
            head["instead"] = .init(entry.instead?[language])
            head["closed_since"] = .init(period.days.end?.description)
            head["closed_since_stated"] = .init(period.endedStated?[language])
        case .comes(let period):
            head["opens_on"] = .init(period.days.first?.description)
            head["opens_on_stated"] = .init(period.fromStated?[language])
        }
        return head
    }
}
