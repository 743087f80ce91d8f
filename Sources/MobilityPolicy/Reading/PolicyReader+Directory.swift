import CivilCalendar
import Mobility

extension PolicyReader {
    /// Reads offices. One with a known id takes its place, others are added.
    mutating func readOffices(_ value: YAMLValue) {
        var lines: [String: Int] = [:]
        for element in reader.list(value) ?? [] {
            let keys = ["office_id", "name", "cities", "address", "services", "note", "instead"]
            guard let mapping = reader.mapping(element, keys: keys) else { continue }
            let id = id("office_id", in: mapping, &lines)
            let name = reader.required("name", in: mapping).flatMap { reader.bilingual($0) }
            let cities = reader.required("cities", in: mapping).flatMap { texts($0, key: "cities") }
            let address = reader.optional("address", in: mapping).flatMap { reader.text($0, key: "address") }
            let services = services(in: mapping)
            let note = reader.optional("note", in: mapping).flatMap { reader.bilingual($0) }
            let instead = reader.optional("instead", in: mapping).flatMap { reader.bilingual($0) }
            guard let id, let name, let cities, let services else { continue }
            let office = Office(
                id: id, name: name, cities: cities, address: address, services: services, note: note, instead: instead)
            draft.offices.put(office)
        }
    }

    /// Reads channels. One with a known id takes its place, others are added.
    mutating func readChannels(_ value: YAMLValue) {
        var lines: [String: Int] = [:]
        for element in reader.list(value) ?? [] {
            let keys = ["channel_id", "name", "medium", "contact", "services", "contents", "note", "instead"]
            guard let mapping = reader.mapping(element, keys: keys) else { continue }
            let id = id("channel_id", in: mapping, &lines)
            let name = reader.required("name", in: mapping).flatMap { reader.bilingual($0) }
            let medium = reader.required("medium", in: mapping)
                .flatMap { reader.code($0, key: "medium", as: Channel.Medium.self) }
            let contact = reader.optional("contact", in: mapping).flatMap { reader.text($0, key: "contact") }
            let services = services(in: mapping)
            let contents = (reader.optional("contents", in: mapping).flatMap { reader.list($0) } ?? [])
                .compactMap { reader.bilingual($0) }
            let note = reader.optional("note", in: mapping).flatMap { reader.bilingual($0) }
            let instead = reader.optional("instead", in: mapping).flatMap { reader.bilingual($0) }
            guard let id, let name, let medium, let services else { continue }
            let channel = Channel(
                id: id, name: name, medium: medium, contact: contact, services: services, contents: contents,
                note: note,
                instead: instead)
            draft.channels.put(channel)
        }
    }

    /// An id that stands once in the file.
    private mutating func id(_ key: String, in mapping: YAMLMapping, _ lines: inout [String: Int]) -> String? {
        guard let id = reader.required(key, in: mapping).flatMap({ reader.text($0, key: key) }) else { return nil }
        if let first = lines[id] {
            reader.report(.idTwice(column: key, id: id, firstLine: first), at: mapping.place)
            return nil
        }
        lines[id] = mapping.place.line ?? 0
        return id
    }

    /// A list of texts with at least one.
    private mutating func texts(_ value: YAMLValue, key: String) -> [String]? {
        guard let list = reader.list(value) else { return nil }
        let texts = list.compactMap { reader.text($0, key: key) }
        if list.isEmpty { reader.report(.valueMissing(column: key), at: value.place) }
        return texts.isEmpty ? nil : texts
    }

    private mutating func services(in mapping: YAMLMapping) -> [DirectoryService]? {
        guard let value = reader.required("services", in: mapping), let list = reader.list(value) else { return nil }
        if list.isEmpty { reader.report(.valueMissing(column: "services"), at: value.place) }
        let services = list.compactMap { service($0) }
        return services.isEmpty ? nil : services
    }

    private mutating func service(_ element: YAMLValue) -> DirectoryService? {
        let keys = ["what", "from", "from_stated", "until", "ended_stated"] + PolicyReader.provenanceKeys
        guard let mapping = reader.mapping(element, keys: keys) else { return nil }
        let what = reader.required("what", in: mapping).flatMap { reader.bilingual($0) }
        let days = validity(in: mapping)
        let from = stated("from_stated", of: "from", in: mapping)
        let ended = stated("ended_stated", of: "until", in: mapping)
        let provenance = provenance(in: mapping)
        guard let what, let days, let provenance else { return nil }
        return DirectoryService(
            what: what, period: DirectoryPeriod(days: days, fromStated: from, endedStated: ended),
            provenance: provenance)
    }

    /// The words for a day that is not known exactly. The day that stands for it has to be there.
    private mutating func stated(_ key: String, of day: String, in mapping: YAMLMapping) -> Bilingual? {
        guard let value = reader.optional(key, in: mapping) else { return nil }
        if reader.optional(day, in: mapping) == nil { reader.report(.keyMissing(name: day), at: mapping.place) }
        return reader.bilingual(value)
    }
}
