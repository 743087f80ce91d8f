/// Something in an archive that is not as its manifest says, or not whole.
public enum BackupFault: Sendable, Hashable {
    /// `tar` can't unpack it to its end.
    case cutOff(message: String)
    /// A file is missing.
    case missing(path: String)
    /// A file is not the one that was hashed.
    case altered(path: String)
    /// A file that the manifest does not name.
    case unexpected(path: String)
    /// SQLite finds the database damaged.
    case integrity(message: String)
    /// A record refers to one that is not there.
    case foreignKey(table: String)
    /// The journal is not the one that was backed up, or its chain is broken.
    case journal
    /// Records name contents that the archive does not hold.
    case evidence(ContentHash)
}
