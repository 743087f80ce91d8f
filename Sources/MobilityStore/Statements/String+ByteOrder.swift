extension String {
    /// The order of these bytes and the text, as indexes have it: below 0 if the bytes come first, 0 if they are the
    /// same.
    func byteOrder(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var text = self
        return text.withUTF8 { own in
            let common = min(bytes.count, own.count)
            var index = 0
            while index < common {
                if bytes[index] != own[index] { return Int(bytes[index]) - Int(own[index]) }
                index += 1
            }
            return bytes.count - own.count
        }
    }

    /// Whether it comes before another text in the order of bytes.
    func isBeforeInBytes(_ other: String) -> Bool {
        var text = self
        return text.withUTF8 { other.byteOrder(of: $0) < 0 }
    }
}
