import ArgumentParser
import CivilCalendar
import Mobility
import MobilityStore

/// Lists the outages, the latest first, with how many people each keeps from a renewal on the asked day.
struct OutageList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists outages and whom they block on the asked day.")

    @OptionGroup var read: ReadOptions

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let repository = try read.open()
            let day = read.day
            let view = DayView(findings: try repository.findings(on: day), on: day)
            let outages = try repository.circumstances().outages.sorted {
                ($1.beganOn, $0.outageID) < ($0.beganOn, $1.outageID)
            }
            guard !outages.isEmpty else {
                return try read.write(
                    Bilingual(en: "No outage is recorded.\n", es: "No hay interrupciones registradas.\n")[language])
            }
            try read.write(outages.map { line($0, blocked: blocked(by: $0, in: view), language) }.joined())
        }
    }

    /// How many people the outage keeps from a renewal on the asked day; none once it is over.
    private func blocked(by outage: Outage, in view: DayView) -> Int {
        let open = view.findings.first { $0.finding.rule == .outageOpen && $0.finding.recordID == outage.outageID }
        guard case .number(let people) = open?.fact(.blockedPeople) else { return 0 }
        return people
    }

    private func line(_ outage: Outage, blocked: Int, _ language: Language) -> String {
        let until = outage.endedOn?.description ?? Bilingual(en: "open", es: "abierta")[language]
        let types =
            outage.visaTypes.isEmpty
            ? Bilingual(en: "all statuses", es: "todas las calidades")[language]
            : outage.visaTypes.map(\.rawValue).joined(separator: ";")
        // Whom it keeps from anything else, `outage show` tells.
        let people = Bilingual(
            en: "blocks the renewal of \(blocked) on \(read.day)",
            es: "bloquea la prórroga de \(blocked) el \(read.day)")
        return "\(outage.outageID)  \(outage.beganOn) – \(until)  \(outage.portal)  "
            + "\(outage.procedures.map(\.rawValue).joined(separator: ";"))  \(types)  \(people[language])\n"
    }
}
