import Foundation

/// A folder for work that is not done yet, for the owner only. What is done is renamed out of it.
///
/// It lies beside what is to be made, or was made of, so that it is on the same disk and under the same protection. Its
/// name ends in `.part`, by which `doctor` knows it where a process was ended in the middle.
package enum StagingFolder {
    /// A name beside a path that nobody else has.
    static func name(beside path: String) -> String { "\(path).\(getpid()).\(UInt64.random(in: .min ... .max)).part" }

    /// Makes the folder, hands it over and takes it away.
    package static func with<T>(beside path: String, _ body: (String) throws -> T) throws -> T {
        let folder = name(beside: path)
        guard mkdir(folder, 0o700) == 0 else { throw FilePrimitives.failure(folder) }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(folder)
    }
}
