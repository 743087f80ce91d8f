import Foundation
public import Mobility

/// A folder as one `.tar.gz`, the same bytes for the same files. GNU tar and gzip do it, which every Debian has: both
/// are essential packages.
public enum PackArchive {
    /// Why there is no archive.
    public enum Failure: Error, Sendable, Equatable {
        /// The program is not there.
        case missing(program: String)
        /// The program failed, and what it said.
        case failed(program: String, reason: String)

        /// What is wrong and how to mend it.
        public var text: Bilingual {
            switch self {
            case .missing(let program):
                Bilingual(
                    en: "The program \(program) is missing. Install it: `apt install \(program)`.",
                    es: "Falta el programa \(program). Instalarlo: `apt install \(program)`.")
            case .failed(let program, let reason):
                Bilingual(
                    en: "\(program) could not write the archive: \(reason). Make room or mend what it names, and try "
                        + "again.",
                    es: "\(program) no pudo escribir el archivo: \(reason). Liberar espacio o corregir lo que indica e "
                        + "intentar de nuevo.")
            }
        }
    }

    /// Packs a folder.
    /// - Parameters:
    ///   - name: the folder, which is the one in the archive.
    ///   - parent: where it lies; the archive is made there too. Nobody else should be able to look into it.
    ///   - modified: when all files in it were changed, as far as the archive says; in seconds since 1970.
    /// - Returns: the path of the archive.
    /// - Throws: ``Failure``.
    public static func pack(_ name: String, in parent: String, modified: Int) throws -> String {
        let path = "\(parent)/\(name).tar"
        try run(
            "tar",
            [
                "--sort=name", "--mtime=@\(max(0, modified))", "--owner=0", "--group=0", "--numeric-owner",
                "--format=ustar", "--mode=u=rwX,go=", "-C", parent, "-cf", path, "--", name,
            ])
        try run("gzip", ["-n", "-9", "--", path])
        return "\(path).gz"
    }

    private static func run(_ program: String, _ arguments: [String]) throws {
        guard
            let path = ["/usr/bin", "/bin"].map({ "\($0)/\(program)" }).first(where: {
                FileManager.default.isExecutableFile(atPath: $0)
            })
        else { throw Failure.missing(program: program) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        // Nothing from outside may change the bytes: neither the order of names nor options of the user.
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        do {
            try process.run()
        } catch {
            throw Failure.failed(program: program, reason: "\(error.localizedDescription)")
        }
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let lines = String(decoding: said, as: UTF8.self).split(separator: "\n")
            throw Failure.failed(
                program: program, reason: lines.first.map(String.init) ?? "\(process.terminationStatus)")
        }
    }
}
