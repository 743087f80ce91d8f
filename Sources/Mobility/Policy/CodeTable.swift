/// A value for each code of a closed list, found without looking at the code's text. Rules ask for the law hundreds of
/// times for each person, and the hash of a code is that of its text.
struct CodeTable<Key: Code, Value: Sendable>: Sendable {
    private var values: [Value?] = []

    /// The values by their codes; of two for one code the later one counts.
    init(_ pairs: some Sequence<(Key, Value)>) {
        for (key, value) in pairs {
            let slot = key.slot
            while values.count <= slot { values.append(nil) }
            values[slot] = value
        }
    }

    /// The value for a code; nil if there is none.
    subscript(key: Key) -> Value? {
        let slot = key.slot
        return slot < values.count ? values[slot] : nil
    }
}
