public import CivilCalendar
public import Mobility

/// A policy as read from its files, with what the rules don't need but readers do.
public struct LoadedPolicy: Sendable {
    /// The law as the rules read it.
    public let policy: Policy
    /// All that was read, in a canonical form, to take a fingerprint of: the same for the same content, whatever the
    /// files are called, where they lie, and how they are commented and laid out.
    public let text: [UInt8]
    /// The holidays that return every year, with their names and sources.
    public let holidays: [PolicyHoliday]
    /// The single days declared non-working for public offices, ascending, with their sources.
    public let nonWorkingDays: [PolicyNonWorkingDay]
    /// Where each of the policy's relief measures comes from, by its id.
    public let reliefProvenance: [String: Provenance]
    /// What can be argued about findings, in order of their ids.
    public let arguments: [LegalArgument]
    /// The sources that the files introduce, by their short names in order.
    public let sources: [PolicySource]
    /// The offices that the user's own files give.
    let ownOffices: [Office]
    /// The channels that the user's own files give.
    let ownChannels: [Channel]
}

extension LoadedPolicy {
    /// Where to go, those of the capital first. The built-in ones are read when somebody asks.
    /// - Throws: ``Problems`` if the built-in files are broken, which a test rules out.
    public var offices: [Office] {
        get throws(Problems) {
            var offices = try PolicyLibrary.builtInDirectory.get().offices
            for office in ownOffices { offices.put(office) }
            return offices
        }
    }

    /// Whom to call and to write to, read like ``offices``.
    /// - Throws: as for ``offices``.
    public var channels: [Channel] {
        get throws(Problems) {
            var channels = try PolicyLibrary.builtInDirectory.get().channels
            for channel in ownChannels { channels.put(channel) }
            return channels
        }
    }
}

extension Array where Element: DirectoryEntry {
    /// Puts an entry in the place of the one with its id, or else at the end.
    mutating func put(_ entry: Element) {
        if let known = firstIndex(where: { $0.id == entry.id }) { self[known] = entry } else { append(entry) }
    }
}

extension LoadedPolicy {
    /// What can be argued about findings of a rule.
    public func arguments(about rule: RuleID) -> [LegalArgument] { arguments.filter { $0.rules.contains(rule) } }

    /// The source that a citation names, such as `DL 1582 art. 56`; nil if no file introduces it.
    public func source(of citation: String) -> PolicySource? {
        sources.first { citation == $0.name || citation.hasPrefix($0.name + " art") }
    }
}

/// A holiday that returns every year.
public struct PolicyHoliday: Sendable, Equatable {
    /// What it is called.
    public let name: Bilingual
    /// When it falls and since when it is one.
    public let annual: HolidayCalendar.Annual
    /// Where that comes from.
    public let provenance: Provenance
}

/// A single day declared non-working for public offices.
public struct PolicyNonWorkingDay: Sendable, Equatable {
    /// The day.
    public let day: Day
    /// What is to be known about it, such as that it holds for a part of the country.
    public let note: Bilingual?
    /// Where that comes from.
    public let provenance: Provenance
}

/// A source by its short name.
public struct PolicySource: Sendable, Equatable {
    /// The name under which values cite it.
    public let name: String
    /// What it is in full. The title of a document is the same in both languages.
    public let title: Bilingual
    /// Who published it.
    public let publisher: String?
}
