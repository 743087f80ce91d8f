/// What a transfer may take, and whom it trusts.
public struct TransferLimits: Sendable {
    /// Until the connection stands.
    public let connectMilliseconds: Int
    /// For all of it.
    public let totalMilliseconds: Int
    /// A file of certificates to trust instead of the system's.
    public let certificates: String?

    /// Sets the limits.
    public init(connectMilliseconds: Int, totalMilliseconds: Int, certificates: String? = nil) {
        self.connectMilliseconds = connectMilliseconds
        self.totalMilliseconds = totalMilliseconds
        self.certificates = certificates
    }
}
