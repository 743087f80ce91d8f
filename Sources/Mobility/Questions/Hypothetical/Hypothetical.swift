/// What records that nobody stored are called.
enum Hypothetical {
    /// The id of the person, and of each of the records where there is one of its kind.
    static let id = "asked"

    /// An id like ``id`` that is not among those taken.
    static func id(besides taken: some Sequence<String>) -> String {
        let taken = Set(taken)
        var (free, number) = (id, 1)
        while taken.contains(free) {
            number += 1
            free = "\(id)-\(number)"
        }
        return free
    }
}
