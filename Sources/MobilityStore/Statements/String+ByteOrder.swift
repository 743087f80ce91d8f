extension String {
    /// The order of these bytes and the text, as indexes have it: below 0 if the bytes come first, 0 if they are the
    /// same.
    func byteOrder(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var text = self
        return text.withUTF8 { own in
            for (byte, ownByte) in zip(bytes, own) where byte != ownByte { return Int(byte) - Int(ownByte) }
            return bytes.count - own.count
        }
    }
}
