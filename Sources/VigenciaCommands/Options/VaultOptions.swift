import ArgumentParser
import Foundation
import Mobility
import MobilityStore

/// How large a file of evidence may be.
struct VaultOptions: ParsableArguments {
    private static let variable = "VIGENCIA_EVIDENCE_MAX_MB"
    /// The largest limit that can be set, in MB: 1 GB, since a file is held in memory once while it is checked.
    private static let most = 1_000

    @Option(
        help: ArgumentHelp(
            "The most MB that a file of evidence may have, 1 to 1000. Default: $VIGENCIA_EVIDENCE_MAX_MB, else 50.",
            valueName: "mb"))
    var maxSize: Int?

    func validate() throws {
        if let maxSize, !(1...Self.most).contains(maxSize) {
            throw ValidationError("--max-size is from 1 to \(Self.most).")
        }
    }

    /// The vault of a database, with that limit.
    func vault(of repository: Repository, _ language: Language) throws -> Vault {
        let megabytes = try maxSize ?? Self.fromEnvironment(language)
        return Vault(besides: repository.path, limit: megabytes.map { $0 * 1_000_000 } ?? Vault.usualLimit)
    }

    private static func fromEnvironment(_ language: Language) throws -> Int? {
        guard let text = ProcessInfo.processInfo.environment[variable], !text.isEmpty else { return nil }
        guard let megabytes = Int(text), (1...most).contains(megabytes) else {
            throw CommandFailure.usage(
                "$\(variable) is \"\(text)\", and has to be a number from 1 to \(most).",
                "$\(variable) es \"\(text)\" y tiene que ser un número de 1 a \(most).", language)
        }
        return megabytes
    }
}
