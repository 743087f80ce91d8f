import Mobility

extension PolicyReader {
    /// Reads the points on which sources disagree. One with a known id takes its place.
    mutating func readConflicts(_ value: YAMLValue) {
        for entry in reader.entries(value) ?? [] {
            guard let id = ConflictID(rawValue: entry.key) else {
                reader.reportUnknown(entry, allowed: ConflictID.codes)
                continue
            }
            guard let mapping = reader.mapping(entry.value, keys: ["text"] + PolicyReader.provenanceKeys) else {
                continue
            }
            let text = reader.required("text", in: mapping).flatMap { reader.bilingual($0) }
            let provenance = provenance(in: mapping)
            guard let text, let provenance else { continue }
            draft.conflicts[id] = Conflict(id: id, text: text, provenance: provenance)
        }
    }

    /// Reads the short names of sources and what they stand for.
    mutating func readSources(_ value: YAMLValue) {
        for entry in reader.entries(value) ?? [] {
            guard let mapping = reader.mapping(entry.value, keys: ["title", "publisher"]) else { continue }
            let title = reader.required("title", in: mapping).flatMap { sourceTitle($0) }
            let publisher = reader.optional("publisher", in: mapping).flatMap { reader.text($0, key: "publisher") }
            guard let title else { continue }
            draft.sources[entry.key] = PolicySource(name: entry.key, title: title, publisher: publisher)
        }
    }

    /// The title of a document as it stands on it, or a description in both languages.
    private mutating func sourceTitle(_ value: YAMLValue) -> Bilingual? {
        if case .mapping = value.content { return reader.bilingual(value) }
        return reader.text(value, key: "title").map { Bilingual(en: $0, es: $0) }
    }
}
