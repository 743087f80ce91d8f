import CivilCalendar
public import Mobility

/// An outage and whom it affects on a day, worst first: as a page of text, as CSV or as JSON.
public struct OutagePage: Worded {
    /// The columns of the CSV; the JSON has the same names.
    public static let columns = [
        "as_of", "outage_id", "severity", "person_id", "person_name", "procedure", "rule", "record_id", "visa_type",
        "ends_on", "days", "attempts", "last_attempt_on", "support_requests", "last_support_request_on",
    ]

    private let impact: OutageImpact
    private let people: [String: Person]
    private let rendering: Rendering

    /// - Parameter people: those whom it affects, by their ids.
    public init(_ impact: OutageImpact, people: [String: Person], rendering: Rendering) {
        self.impact = impact
        self.people = people
        self.rendering = rendering
    }

    var language: Language { rendering.language }

    private func name(_ entry: OutageImpact.Entry) -> String { people[entry.personID]?.fullName ?? "" }

    /// As a page of text, 80 columns wide.
    public var text: String {
        let outage = impact.outage
        var page = TextPage(colour: false)
        let end = outage.endedOn?.description ?? pick("no end known", "sin fin conocido")
        page.line("\(outage.outageID)  \(outage.portal)", right: "\(outage.beganOn) – \(end)")
        let types = outage.visaTypes.map(rendering.name)
        page.line(
            "\(outage.procedures.map(\.rawValue).joined(separator: ", ")) · "
                + (types.isEmpty ? pick("all statuses", "todas las calidades") : types.joined(separator: ", ")))
        if let source = outage.source { page.line(source) }
        page.blank()
        let count = impact.people.count
        page.line(
            pick(
                "\(impact.day): \(count) \(count == 1 ? "person" : "people") affected",
                "\(impact.day): \(count) \(count == 1 ? "persona afectada" : "personas afectadas")"))
        page.rule()
        for entry in impact.entries { self.entry(entry, on: &page) }
        if !impact.entries.isEmpty { page.rule() }
        page.line(
            pick(
                "Neither the outage nor an attempt moves a deadline: only a filing does, or a",
                "Ni la interrupción ni un intento mueven un plazo: solo la presentación o una"))
        page.line(pick("recorded relief measure.", "medida de alivio registrada."))
        return page.text
    }

    private func entry(_ entry: OutageImpact.Entry, on page: inout TextPage) {
        let asked = entry.asked
        let severity = ReportWords(rendering.language).name(of: asked.finding.severity)
        page.finding(
            severity: severity, rank: asked.finding.severity.rank, title: "\(entry.personID)  \(name(entry))",
            right: asked.dueOn.map(end) ?? "")
        page.paragraph("\(entry.service.rawValue) · \(asked.finding.recordID) · \(proof(entry))")
    }

    private func end(_ day: Day) -> String {
        let days = day - impact.day
        guard days != 0 else { return pick("\(day) (today)", "\(day) (hoy)") }
        let (en, es) = abs(days) == 1 ? ("day", "día") : ("days", "días")
        return days > 0
            ? pick("\(day) (in \(days) \(en))", "\(day) (en \(days) \(es))")
            : pick("\(day) (\(-days) \(en) ago)", "\(day) (hace \(-days) \(es))")
    }

    /// Days to the end, negative once it has passed.
    private func days(_ entry: OutageImpact.Entry) -> Int? { entry.asked.dueOn.map { $0 - impact.day } }

    private func proof(_ entry: OutageImpact.Entry) -> String {
        let (tries, mails) = (entry.attempts, entry.supportRequests)
        let tried =
            tries.last.map { last in
                pick(
                    "\(tries.count) \(tries.count == 1 ? "attempt" : "attempts"), last on \(last)",
                    "\(tries.count) \(tries.count == 1 ? "intento" : "intentos"), el último el \(last)")
            } ?? pick("no attempt recorded", "ningún intento registrado")
        let wrote = mails.last.map { last in
            pick(
                "\(mails.count) \(mails.count == 1 ? "mail" : "mails") to support, last on \(last)",
                "\(mails.count) \(mails.count == 1 ? "correo" : "correos") a soporte, el último el \(last)")
        }
        return [tried, wrote].compactMap(\.self).joined(separator: " · ")
    }

    /// As CSV: a header, then a row for each thing that can't be done.
    public var csv: String {
        var writer = CSVWriter()
        writer.append(OutagePage.columns)
        for entry in impact.entries {
            let asked = entry.asked
            writer.append([
                impact.day.description, impact.outage.outageID, asked.finding.severity.rawValue, entry.personID,
                name(entry), entry.service.rawValue, asked.finding.rule.rawValue, asked.finding.recordID,
                asked.detail.visaType?.rawValue ?? "", asked.dueOn?.description ?? "",
                days(entry).map(String.init) ?? "", String(entry.attempts.count),
                entry.attempts.last?.description ?? "", String(entry.supportRequests.count),
                entry.supportRequests.last?.description ?? "",
            ])
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    /// As JSON.
    public func json() throws -> String {
        let outage = impact.outage
        return try JSONValue.object([
            "as_of": .text(impact.day.description), "outage_id": .text(outage.outageID), "portal": .text(outage.portal),
            "procedures": .array(outage.procedures.map { .text($0.rawValue) }),
            "visa_types": .array(outage.visaTypes.map { .text($0.rawValue) }),
            "began_on": .text(outage.beganOn.description), "ended_on": .init(outage.endedOn?.description),
            "source": .init(outage.source), "people": .integer(impact.people.count),
            "affected": .array(impact.entries.map(value)),
        ]).document()
    }

    private func value(_ entry: OutageImpact.Entry) -> JSONValue {
        let asked = entry.asked
        return .object([
            "severity": .text(asked.finding.severity.rawValue), "person_id": .text(entry.personID),
            "person_name": .text(name(entry)), "procedure": .text(entry.service.rawValue),
            "rule": .text(asked.finding.rule.rawValue), "record_id": .text(asked.finding.recordID),
            "visa_type": .init(asked.detail.visaType?.rawValue), "ends_on": .init(asked.dueOn?.description),
            "days": days(entry).map(JSONValue.integer) ?? .null,
            "attempts": .array(entry.attempts.map { .text($0.description) }),
            "last_attempt_on": .init(entry.attempts.last?.description),
            "support_requests": .array(entry.supportRequests.map { .text($0.description) }),
            "last_support_request_on": .init(entry.supportRequests.last?.description),
        ])
    }
}
