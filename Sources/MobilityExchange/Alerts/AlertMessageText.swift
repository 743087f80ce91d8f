import CivilCalendar
public import Mobility
public import MobilityAlerts

/// A message as plain text, in the recipient's language, 80 columns wide: what a mail says and what a preview shows.
public struct AlertMessageText {
    private let message: AlertMessage
    private let people: [String: Person]
    private let rendering: Rendering
    private let words: AlertWords
    private var page = TextPage(colour: false)

    /// Writes the message.
    public static func text(_ message: AlertMessage, people: [String: Person], policy: Policy) -> String {
        var writer = AlertMessageText(message, people: people, policy: policy)
        writer.write()
        return writer.page.text
    }

    private init(_ message: AlertMessage, people: [String: Person], policy: Policy) {
        self.message = message
        self.people = people
        rendering = Rendering(policy: policy, language: message.recipient.language)
        words = AlertWords(message.recipient.language)
    }

    private mutating func write() {
        if message.parts.isEmpty { page.line(words.nothingNew) }
        var heading: String?
        for part in message.parts {
            guard let leading = part.leading else { continue }
            let own = words.heading(leading.change)
            if heading != own {
                if heading != nil { page.blank() }
                page.line(own)
                heading = own
            }
            page.blank()
            switch part {
            case .single(let item): single(item)
            case .outage(let id, let own, let blocked): outage(id, own: own, blocked: blocked)
            }
        }
        foot()
    }

    private mutating func single(_ item: AlertItem) {
        page.finding(
            severity: severity(of: item), rank: 0, title: "\(item.identity.rule.rawValue)  \(item.identity.recordID)",
            right: days(of: item))
        body(of: item)
    }

    /// What the finding says, and what to do about it while it stands.
    private mutating func body(of item: AlertItem) {
        guard let asked = item.asked else {
            page.paragraph("\(who(item)) \(words.corrected)")
            return
        }
        page.paragraph("\(who(item)) \(rendering.message(asked))")
        if item.now != nil, item.change != .passed { page.paragraph(rendering.action(asked), label: "→") }
    }

    private mutating func outage(_ id: String, own: AlertItem?, blocked: [AlertItem]) {
        if let own {
            page.finding(severity: severity(of: own), rank: 0, title: words.outage(id), right: days(of: own))
        } else {
            page.paragraph(words.outage(id), indent: 2)
        }
        if let own { body(of: own) }
        if !blocked.isEmpty { page.paragraph(words.blocked(blocked.count)) }
        for item in blocked {
            let permit = item.identity.recordID.hasSuffix("/\(id)") ? item.identity.recordID.dropLast(id.count + 1) : ""
            let parts = [who(item) + " \(permit)", severity(of: item), words.mark(item.change)].filter { !$0.isEmpty }
            page.paragraph(parts.joined(separator: " · "), indent: 6)
        }
    }

    private mutating func foot() {
        let counts = Severity.allCases.reversed().compactMap { severity -> String? in
            let count = message.standing.count { $0.finding.severity == severity }
            return count > 0 ? "\(count) \(ReportWords(rendering.language).name(of: severity))" : nil
        }
        guard !counts.isEmpty || message.silenced > 0 else { return }
        page.blank()
        if !counts.isEmpty { page.paragraph(words.standing(counts), indent: 0) }
        if message.silenced > 0 { page.paragraph(words.silenced(message.silenced), indent: 0) }
    }

    /// Whom it is about: `E-009 Rajesh Venkataraman:`; nothing where it is about nobody.
    private func who(_ item: AlertItem) -> String {
        guard let id = item.identity.personID else { return "" }
        return "\(id)\(people[id].map { " \($0.fullName)" } ?? ""):"
    }

    /// `high → CRITICAL`, where it has changed.
    private func severity(of item: AlertItem) -> String {
        let names = ReportWords(rendering.language)
        let shown = [item.before == item.now ? nil : item.before, item.now].compactMap { $0.map(names.name(of:)) }
        return shown.joined(separator: " → ")
    }

    private func days(of item: AlertItem) -> String {
        if let last = item.lastDay { return words.until(last) }
        return item.asked?.finding.days.first.map(words.since) ?? ""
    }
}
