import CivilCalendar
import Mobility

extension JSONValue {
    /// The values of the policy that were used, each with where it comes from.
    static func values(_ citations: [PolicyCitation], _ rendering: Rendering) -> JSONValue {
        .array(
            citations.compactMap { citation in
                rendering.policy.parameter(citation.key).value(from: citation.from).map { dated in
                    .object([
                        "key": .text(citation.key.rawValue),
                        "from": citation.from == .earliest ? .null : .text(citation.from.description),
                        "title": .text(rendering.policy.parameter(citation.key).title[rendering.language]),
                        "value": .text(dated.value.description), "source": .text(dated.provenance.source),
                        "confidence": .text(dated.provenance.confidence.rawValue),
                        "checked": .text(dated.provenance.checked.description),
                    ])
                }
            })
    }

    /// The points on which sources disagree, with their readings.
    static func conflicts(_ ids: [ConflictID], _ rendering: Rendering) -> JSONValue {
        .array(
            ids.compactMap { id in
                rendering.policy.conflicts[id].map { conflict in
                    .object([
                        "id": .text(id.rawValue), "text": .text(conflict.text[rendering.language]),
                        "source": .text(conflict.provenance.source),
                        "confidence": .text(conflict.provenance.confidence.rawValue),
                        "checked": .text(conflict.provenance.checked.description),
                    ])
                }
            })
    }
}
