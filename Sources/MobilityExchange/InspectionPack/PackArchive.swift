public import MobilityStore

/// A folder as one `.tar.gz`, the same bytes for the same files. GNU tar and gzip do it, which every Debian has: both
/// are essential packages.
public enum PackArchive {
    /// Packs a folder.
    /// - Parameters:
    ///   - name: the folder, which is the one in the archive.
    ///   - parent: where it lies; the archive is made there too. Nobody else should be able to look into it.
    ///   - modified: when all files in it were changed, as far as the archive says; in seconds since 1970.
    /// - Returns: the path of the archive.
    /// - Throws: what the programs fail with.
    public static func pack(_ name: String, in parent: String, modified: Int) throws(BackupError) -> String {
        let path = "\(parent)/\(name).tar"
        try ExternalProgram.tar.run([
            "--sort=name", "--mtime=@\(max(0, modified))", "--owner=0", "--group=0", "--numeric-owner",
            "--format=ustar", "--mode=u=rwX,go=", "--force-local", "-C", parent, "-cf", path, "--", name,
        ])
        try ExternalProgram.gzip.run(["-n", "-9", "--", path])
        return "\(path).gz"
    }
}
