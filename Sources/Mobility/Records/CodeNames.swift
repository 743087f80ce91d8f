/// The codes of a closed list by their bytes. Of the millions of rows of an evaluation each holds some, and to make a text of
/// one and compare it with every code costs more than to compare two numbers.
public struct CodeNames: Sendable {
    /// What tells texts of up to 24 bytes apart: how many bytes they have, the first eight, those after them and the last eight.
    private struct Key: Sendable, Equatable {
        let count: Int
        let first: UInt64
        let second: UInt64
        let last: UInt64

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            let raw = UnsafeRawBufferPointer(bytes)
            count = raw.count
            if count >= 8 {
                first = raw.loadUnaligned(as: UInt64.self)
                second = raw.loadUnaligned(fromByteOffset: min(8, count - 8), as: UInt64.self)
                last = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            } else {
                first = raw.reduce(0) { $0 << 8 | UInt64($1) }
                (second, last) = (0, 0)
            }
        }
    }

    private let keys: [Key]
    private let codes: [String]

    init(_ codes: [String]) {
        self.codes = codes
        keys = codes.map { code in
            var code = code
            return code.withUTF8(Key.init)
        }
    }

    /// Which of the codes a text is; nil if it is none.
    func place(of text: String) -> Int? {
        var text = text
        return text.withUTF8(place)
    }

    /// Which of the codes these bytes are; nil if they are none.
    public func place(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let key = Key(bytes)
        for place in keys.indices where keys[place] == key {
            // Of a longer text the key leaves some bytes out.
            if key.count <= 24 || codes[place].utf8.elementsEqual(bytes) { return place }
        }
        return nil
    }
}
