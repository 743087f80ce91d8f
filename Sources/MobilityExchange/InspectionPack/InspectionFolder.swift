import Foundation
import Mobility
import MobilityStore

/// The folder in which a pack is put together.
struct InspectionFolder {
    /// The name of the list of sums, which is the only file not in it.
    static let sums = "SHA256SUMS"

    /// A file of the pack.
    struct File {
        /// Its path in the pack.
        let path: String
        let hash: ContentHash
        let size: Int
    }

    let path: String

    /// The path of a folder in it, made where it is missing.
    func folder(_ name: String) throws -> String {
        let folder = "\(path)/\(name)"
        try OutputFolder.make(folder, mode: 0o700)
        return folder
    }

    /// Writes a file bit by bit.
    func write(_ name: String, in folder: String = "", _ body: ((([UInt8]) throws -> Void)) throws -> Void) throws {
        let directory = folder.isEmpty ? path : try self.folder(folder)
        do {
            let file = try FileReplacement(directory: directory, name: name)
            try body { try file.write($0) }
            try file.finish()
            try file.commit()
        } catch let failure as ByteFile.Failure {
            throw Problems([Problem(.unwritableFile(reason: failure.reason), at: Place(file: name))])
        }
    }

    /// Writes a file.
    func write(_ name: String, in folder: String = "", bytes: [UInt8]) throws {
        try write(name, in: folder) { try $0(bytes) }
    }

    /// The files that are there, in order of their paths, each hashed as it lies on the disk.
    func files() throws -> [File] {
        let names = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
        return try names.sorted { ExactText.isBefore($0, $1) }.compactMap { name in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder), !isFolder.boolValue
            else { return nil }
            let content = Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
            return File(path: name, hash: ContentHash(of: content), size: content.count)
        }
    }

    /// Writes the list of sums, as `sha256sum -c` reads it.
    func writeSums() throws {
        let lines = try files().map { "\($0.hash)  \($0.path)\n" }.joined()
        try write(InspectionFolder.sums, bytes: Array(lines.utf8))
    }
}
