import Mobility

/// GRDB has a class of this name; in this module the word always means the employer's record.
typealias Record = Mobility.Record

extension Record {
    /// Whether both would be stored as the same bytes. Swift holds texts equal that are composed differently ("é" of
    /// one or of two characters); in files and in the database they are not.
    func isIdentical(to other: Self) -> Bool {
        zip(fields, other.fields).allSatisfy { $0.stored.isIdentical(to: $1.stored) }
    }
}
