public import Mobility
public import MobilityStore

/// What an examination of the database found: as a page of text or as JSON.
public struct DoctorPage {
    private let health: Health
    private let removed: [String]
    private let language: Language

    /// - Parameter removed: leftovers that were taken away.
    public init(_ health: Health, removed: [String] = [], language: Language) {
        self.health = health
        self.removed = removed
        self.language = language
    }

    /// As a page of text, 80 columns wide: a line for each thing that was looked at, with what is to be said of it.
    public var text: String {
        var page = TextPage(colour: false)
        page.row([health.path])
        for checkpoint in Checkpoint.allCases {
            page.row(["\(pad(state(checkpoint).words[language]))\(checkpoint.words[language])"])
            for complaint in complaints(checkpoint) {
                page.paragraph(ComplaintText.text(complaint, of: health.path)[language], indent: DoctorPage.indent)
            }
        }
        for path in removed {
            page.row([Bilingual(en: "Removed \(path).", es: "Se eliminó \(path).")[language]])
        }
        page.line(verdict[language])
        return page.text
    }

    /// As JSON.
    public func json() throws -> String {
        let checks = Checkpoint.allCases.map { checkpoint in
            JSONValue.object([
                "check": .text(checkpoint.rawValue), "state": .text(state(checkpoint).rawValue),
                "complaints": .array(
                    complaints(checkpoint).map { complaint in
                        .object([
                            "problem": .flag(complaint.isProblem),
                            "text": .text(ComplaintText.text(complaint, of: health.path)[language]),
                        ])
                    }),
            ])
        }
        return try JSONValue.object([
            "database": .text(health.path), "good": .flag(health.isGood), "checks": .array(checks),
            "removed": .array(removed.map(JSONValue.text)),
        ]).document()
    }

    private static let indent = 12

    private func complaints(_ checkpoint: Checkpoint) -> [Complaint] {
        health.complaints.filter { $0.checkpoint == checkpoint }
    }

    private func state(_ checkpoint: Checkpoint) -> CheckpointState {
        let complaints = complaints(checkpoint)
        if complaints.contains(where: \.isProblem) { return .problem }
        if !complaints.isEmpty { return .note }
        return health.skipped.contains(checkpoint) ? .skipped : .ok
    }

    private var verdict: Bilingual {
        let count = health.complaints.count(where: \.isProblem)
        return count == 0
            ? Bilingual(en: "No problem was found.", es: "No se encontró ningún problema.")
            : Bilingual(
                en: "\(count) \(count == 1 ? "problem" : "problems").",
                es: "\(count) \(count == 1 ? "problema" : "problemas").")
    }

    private func pad(_ state: String) -> String {
        state + String(repeating: " ", count: max(1, DoctorPage.indent - state.count))
    }
}
