import Foundation

extension String {
    /// The order of these bytes and the text, as indexes have it: below 0 if the bytes come first, 0 if they are the
    /// same.
    func byteOrder(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var text = self
        return text.withUTF8 { own in
            guard let start = bytes.baseAddress, let ownStart = own.baseAddress else { return bytes.count - own.count }
            let order = memcmp(start, ownStart, min(bytes.count, own.count))
            return order == 0 ? bytes.count - own.count : Int(order)
        }
    }

    /// Whether it comes before another text in the order of bytes.
    func isBeforeInBytes(_ other: String) -> Bool {
        var text = self
        return text.withUTF8 { other.byteOrder(of: $0) < 0 }
    }
}
