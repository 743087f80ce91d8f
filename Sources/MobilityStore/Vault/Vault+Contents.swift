extension Vault {
    /// The hashes under which something is kept, in order. Whether it is what the hash says is not looked at.
    var keptHashes: [ContentHash] {
        FilePrimitives.names(in: path).flatMap { first in
            FilePrimitives.names(in: "\(path)/\(first)").flatMap { second in
                FilePrimitives.names(in: "\(path)/\(first)/\(second)").compactMap { name -> ContentHash? in
                    guard let hash = ContentHash(name), path(of: hash) == "\(path)/\(first)/\(second)/\(name)" else {
                        return nil
                    }
                    return hash
                }
            }
        }
    }

    /// Whether something is kept under a hash.
    func isKept(_ hash: ContentHash) -> Bool { FilePrimitives.isFile(path(of: hash)) }
}
