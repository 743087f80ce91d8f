import CivilCalendar
import Foundation
import Mobility
public import MobilityAlerts

/// Silences and acknowledgements as JSON.
public enum SilenceListJSON {
    /// Writes the list.
    public static func text(_ silences: [Silence]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let root: JSONValue = .object(["silences": .array(silences.map(value))])
        return String(decoding: try encoder.encode(root), as: UTF8.self) + "\n"
    }

    private static func value(_ silence: Silence) -> JSONValue {
        .object([
            "silence_id": .integer(silence.id), "kind": .text(silence.kind.rawValue), "rule": .text(silence.rule),
            "person_id": .init(silence.personID), "record_id": .init(silence.recordID),
            "severity": .init(silence.severity?.rawValue), "since": .text(silence.since.description),
            "until": .init(silence.until?.description), "reason": .text(silence.reason),
            "actor": .text(silence.actor), "at": .text(silence.at), "ended_on": .init(silence.endedOn?.description),
            "ended_by": .init(silence.endedBy),
        ])
    }
}
