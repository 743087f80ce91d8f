import ArgumentParser
import CivilCalendar
import Foundation
import Mobility
import MobilityPolicy
import MobilityStore

/// The language of what is printed.
struct LanguageOptions: ParsableArguments {
    @Option(help: "Language of what is printed: en or es.")
    var lang: Language = .en
}

/// The law to apply.
struct PolicyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A directory of YAML files that add to the built-in policy or replace values. Default: $VIGENCIA_POLICY.",
            valueName: "dir"))
    var policy: String?

    func load() throws -> LoadedPolicy {
        let environment = ProcessInfo.processInfo.environment["VIGENCIA_POLICY"]
        return try PolicyLibrary.load(overlay: policy ?? environment.flatMap { $0.isEmpty ? nil : $0 })
    }
}

/// The database to use.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The database. Default: $VIGENCIA_DB, else vigencia/vigencia.db in the XDG data directory.",
            valueName: "path"))
    var db: String?

    var path: String {
        let environment = ProcessInfo.processInfo.environment
        func given(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        if let path = db ?? given("VIGENCIA_DB") { return path }
        let data = given("XDG_DATA_HOME") ?? "\(given("HOME") ?? ".")/.local/share"
        return "\(data)/vigencia/vigencia.db"
    }
}

/// The database to read under which law, and where in which language the answer goes.
struct SourceOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions

    @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    /// Opens the database.
    func open() throws -> Repository { try Repository(database, policy) }

    /// Prints a text, or writes it to the file that was named.
    func write(_ text: String) throws {
        guard let output else { return Terminal.print(text) }
        try Output.write(text, to: output, language.lang)
    }
}

/// What every command takes that reads the database as of a day.
struct ReadOptions: ParsableArguments {
    @OptionGroup var source: SourceOptions

    @Option(help: ArgumentHelp("The asked day, YYYY-MM-DD. Default: today in Lima.", valueName: "day"))
    var asOf: DayArgument?

    @OptionGroup var reader: ReaderOptions

    var database: DatabaseOptions { source.database }
    var policy: PolicyOptions { source.policy }
    var language: LanguageOptions { source.language }
    var output: String? { source.output }
    var day: Day { asOf?.day ?? Clock.today }

    /// Opens the database.
    func open() throws -> Repository { try source.open() }

    /// Notes that personal data is read; see ``ReaderOptions/note(_:of:revealed:in:_:)``.
    func note(_ command: String, of personID: String?, revealed: Bool = false, in repository: Repository) throws {
        try reader.note(command, of: personID, revealed: revealed, in: repository, language.lang)
    }

    /// Prints a text, or writes it to the file that was named.
    func write(_ text: String) throws { try source.write(text) }
}

/// What every command that writes the database takes.
struct WriteOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions

    @Option(help: ArgumentHelp("Who makes the change. Default: the login name.", valueName: "name"))
    var actor: String?

    @Flag(help: "Check and say what would change, and change nothing.")
    var dryRun = false

    /// Opens the database.
    func open() throws -> Repository { try Repository(database, policy) }

    /// Who does what and when, for the journal.
    func author(_ command: String) -> Author {
        Author(actor: actor ?? Login.name, command: command, at: Clock.now)
    }
}

extension Repository {
    init(_ database: DatabaseOptions, _ policy: PolicyOptions) throws {
        try self.init(database, loaded: try policy.load())
    }

    init(_ database: DatabaseOptions, loaded: LoadedPolicy) throws {
        try self.init(opening: database.path, policy: loaded.policy, policyText: loaded.text)
    }
}
