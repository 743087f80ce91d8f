public import CivilCalendar
public import Mobility

/// The pages of offices and channels for people at a terminal.
public struct TextDirectory {
    private let day: Day
    private let showsAll: Bool
    private let language: Language
    private var words: DirectoryWords { DirectoryWords(language) }
    private var page = TextPage(colour: false)

    /// Where to go on a day; offices that don't serve on it come last, in a line or two.
    /// - Parameter showsAll: whether these are shown in full, too.
    public static func text(_ offices: [Office], on day: Day, showsAll: Bool, language: Language) -> String {
        var writer = TextDirectory(day: day, showsAll: showsAll, language: language)
        writer.page.line("Vigencia · \(writer.words.officesTitle)", right: day.description)
        let open = offices.filter { $0.state(on: day) == .open }
        for (index, office) in open.enumerated() {
            if index == 0 || office.cities.first != open[index - 1].cities.first {
                writer.page.rule()
                writer.page.line(office.cities.first ?? "")
            } else {
                writer.page.blank()
            }
            writer.page.paragraph(office.name[language], indent: 2)
            if let address = office.address { writer.page.paragraph(address) }
            writer.details(of: office, services: office.services(on: day))
        }
        writer.foot(offices) { office in
            [office.name[language], office.address].compactMap(\.self).joined(separator: ", ")
        }
        return writer.page.text
    }

    /// Whom to call and to write to on a day; channels that don't serve on it come last, in a line or two.
    /// - Parameter showsAll: whether these are shown in full, too.
    public static func text(_ channels: [Channel], on day: Day, showsAll: Bool, language: Language) -> String {
        var writer = TextDirectory(day: day, showsAll: showsAll, language: language)
        writer.page.line("Vigencia · \(writer.words.channelsTitle)", right: day.description)
        for channel in channels where channel.state(on: day) == .open {
            writer.page.rule()
            writer.page.line(channel.contact ?? channel.name[language], right: writer.words.name(of: channel.medium))
            if channel.contact != nil { writer.page.paragraph(channel.name[language]) }
            writer.details(of: channel, services: channel.services(on: day))
            if !channel.contents.isEmpty {
                writer.page.paragraph(
                    channel.contents.map { $0[language] }.joined(separator: "; ") + ".",
                    label: writer.words.contentsTitle)
            }
        }
        writer.foot(channels) { channel in channel.contact ?? channel.name[language] }
        return writer.page.text
    }

    private mutating func details(of entry: some DirectoryEntry, services: [DirectoryService]) {
        for service in services {
            let time = words.time(service.period)
            page.paragraph(time.isEmpty ? service.what[language] : "\(service.what[language]) (\(time))", label: "·")
        }
        if let note = entry.note { page.paragraph(note[language]) }
    }

    /// Those that don't serve on the day, so that nobody goes to a closed door; and a word of caution.
    private mutating func foot<Entry: DirectoryEntry>(_ entries: [Entry], name: (Entry) -> String) {
        let others = entries.filter { $0.state(on: day) != .open }
        page.rule()
        if others.count == entries.count { page.line(words.nothing) }
        if !others.isEmpty { page.line(words.closedTitle) }
        for entry in others {
            page.paragraph("\(name(entry)): \(words.state(entry.state(on: day))).", indent: 2)
            if showsAll { details(of: entry, services: entry.services) }
            if case .closed = entry.state(on: day), let instead = entry.instead {
                page.paragraph("→ \(instead[language])")
            }
        }
        if !others.isEmpty { page.rule() }
        page.paragraph(words.advice, indent: 0)
    }
}
