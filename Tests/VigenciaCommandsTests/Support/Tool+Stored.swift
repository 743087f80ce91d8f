import CivilCalendar
import Foundation
import Mobility
import MobilityPolicy
import MobilityStore

extension Tool {
    /// The database that the program works on.
    func repository() throws -> Repository {
        let loaded = try PolicyLibrary.peru()
        return try Repository(opening: folder.path("v.db"), policy: loaded.policy, policyText: loaded.text)
    }

    /// The evidence with this beginning of its id.
    func evidence(_ prefix: String) throws -> [Evidence] {
        try repository().records(.evidence).compactMap { $0 as? Evidence }.filter { $0.evidenceID.hasPrefix(prefix) }
    }

    /// The paths of the files in the vault, from its folder on.
    func vaultFiles() -> [String] {
        let path = folder.path("v.db.evidence")
        let all = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
        return all.filter { $0.split(separator: "/").last?.count ?? 0 >= 10 }.sorted()
    }

    /// The picture of an error that belongs to the example.
    static let picture = Tool.repository.appending(path: "examples/minera-qori/portal-error.png").path
}
