import CCurl

/// Tells a service that raises an alarm when it hears nothing (a dead man's switch) how a run goes, by a request to an
/// address that only the two know.
public struct Ping: Sendable {
    private static let limits = TransferLimits(connectMilliseconds: 5_000, totalMilliseconds: 10_000)
    private static let readLimit = 64 * 1_024

    /// What is told.
    public enum Event: String, Sendable {
        /// The run begins.
        case start
        /// It ended well.
        case success
        /// It failed.
        case fail
    }

    private let address: WebAddress
    private let limits: TransferLimits

    /// - Parameter address: where success is told; the others at `/start` and `/fail` after its path.
    public init(_ address: WebAddress, certificates: String? = nil) {
        self.address = address
        limits = TransferLimits(
            connectMilliseconds: Ping.limits.connectMilliseconds, totalMilliseconds: Ping.limits.totalMilliseconds,
            certificates: certificates)
    }

    /// Tells it, once.
    /// - Returns: why it could not be told, without the address, which is a secret; nil if it was.
    public func tell(_ event: Event) throws(TransferError) -> String? {
        let handle = try CurlHandle(limits)
        try handle.set(CURLOPT_URL, url(event))
        try handle.set(CURLOPT_HTTPGET, 1)
        try handle.set(CURLOPT_USERAGENT, "vigencia")
        try handle.set(CURLOPT_PROTOCOLS_STR, address.scheme)
        let receiver = CurlReceiver(limit: Ping.readLimit)
        let code = try handle.perform(into: receiver)
        if let status = handle.status { return (200..<300).contains(status) ? nil : "HTTP \(status)" }
        return handle.name(of: code)
    }

    private func url(_ event: Event) -> String {
        guard event != .success else { return address.text }
        let path = address.text.prefix { $0 != "?" && $0 != "#" }
        let options = address.text.dropFirst(path.count)
        return "\(path.hasSuffix("/") ? path.dropLast() : path)/\(event.rawValue)\(options)"
    }
}
