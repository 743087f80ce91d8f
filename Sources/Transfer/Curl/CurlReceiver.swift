/// Collects what comes, up to a limit.
final class CurlReceiver {
    private(set) var bytes: [UInt8] = []
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Whether there was more than the limit.
    private(set) var isFull = false

    /// Takes bytes in; gives 0, which ends the transfer, once there is more than the limit.
    func take(_ more: UnsafeRawBufferPointer) -> Int {
        let room = limit - bytes.count
        bytes += more.prefix(room)
        guard more.count <= room else {
            isFull = true
            return 0
        }
        return more.count
    }
}
