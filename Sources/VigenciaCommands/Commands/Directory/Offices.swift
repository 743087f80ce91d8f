import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityPolicy

/// Where to go on a day.
struct Offices: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offices", abstract: "Lists the offices of the migration authority that serve on the asked day.")

    @Option(help: ArgumentHelp("Only this city; case and accents don't matter.", valueName: "name"))
    var city: String?

    @OptionGroup var directory: DirectoryOptions

    func run() throws {
        let language = directory.language.lang
        try explainingErrors(in: language) {
            let all = try directory.policy.load().offices
            var offices = all
            if let city {
                guard let found = OfficeDirectory.offices(all, in: city) else { throw noOffice(in: city, all) }
                offices = found
            }
            let (day, showsAll) = (directory.day, directory.all)
            try directory.write(
                directory.format == .json
                    ? JSONDirectory.text(offices, on: day, showsAll: showsAll, language: language)
                    : TextDirectory.text(offices, on: day, showsAll: showsAll, language: language))
        }
    }

    private func noOffice(in city: String, _ offices: [Office]) -> CommandFailure {
        let cities = OfficeDirectory.cities(offices)
        let near = DidYouMean.suggestion(for: city, among: cities)
        let list = cities.joined(separator: ", ")
        return CommandFailure(
            Bilingual(
                en: "No office is known in \(city).\(near.map { " Did you mean \($0)?" } ?? "") There are offices in "
                    + "\(list).",
                es: "No se conoce ninguna oficina en \(city).\(near.map { " ¿Quiso decir \($0)?" } ?? "") Hay oficinas "
                    + "en \(list)."),
            directory.language.lang)
    }
}
